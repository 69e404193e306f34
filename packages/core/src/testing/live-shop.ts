import { noCapabilities } from '@laotie/protocol';
import { signal } from '@preact/signals-core';
import { createServerClock } from '../clock.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Playhead, Rung } from '../playhead.ts';
import { createShowModel } from '../show.ts';
import { fixtureShow } from './fixtures.ts';
import { type ScriptedLive, scriptedLive } from './scripted-live.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A page's lifecycle that a test plays. */
export function playedLifecycle() {
  const hidden = signal(false);
  const online = signal(true);
  const listeners = new Set<(event: 'wake' | 'sleep') => void>();
  const lifecycle: Lifecycle = {
    hidden,
    online,
    on(listener, ended) {
      listeners.add(listener);
      ended.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  const say = (event: 'wake' | 'sleep') => {
    for (const listener of [...listeners]) listener(event);
  };
  return {
    lifecycle,
    listeners,
    wake: () => say('wake'),
    sleep: () => say('sleep'),
    hide(is: boolean) {
      hidden.value = is;
      if (!is) say('wake');
    },
    goOnline(is: boolean) {
      online.value = is;
      if (is) say('wake');
    },
  };
}

/** A playhead that is where the test puts it. */
function placedPlayhead(start: number): Playhead & { put(at: number): void } {
  const at = signal(start);
  return {
    at,
    rung: signal<Rung>('programme-date'),
    live: signal(true),
    canSeek: signal(false),
    delay: 0,
    attach: () => () => {},
    report() {},
    set() {},
    seek() {},
    put(to) {
      at.value = to;
    },
  };
}

/** One viewer of a scripted show. */
export function watch(time: VirtualTime, server: ScriptedLive, start = time.now()) {
  const ending = new AbortController();
  const clock = createServerClock(time.now);
  const page = playedLifecycle();
  const playhead = placedPlayhead(start);
  const told = { products: 0, stock: 0, resumed: 0 };
  const scope = {
    endpoint: { live: server.live } as never,
    capabilities: signal({ ...noCapabilities, live: 'stream' as const, comments: 'write' as const }),
    signal: ending.signal,
  };
  const show = createShowModel(scope, {
    id: 's1',
    playhead,
    clock,
    lifecycle: page.lifecycle,
    timers: time,
    catalog: {
      put: (list) => void (told.products += list.length),
      setStock: (list) => void (told.stock += list.length),
    },
    resumed: () => void told.resumed++,
  });
  return { scope, show, clock, page, playhead, told, dispose: () => ending.abort() };
}

/** A show server with the fixture's show, nothing said yet. */
export function scriptedShow(time: VirtualTime): ScriptedLive {
  const { show, seller } = fixtureShow({ now: time.now() });
  return scriptedLive(time, { show: { ...show, id: 's1' }, seller });
}
