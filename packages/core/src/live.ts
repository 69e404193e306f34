import type { Catalog } from './catalog.ts';
import { type Comments, createComments } from './comments.ts';
import type { Intents } from './intents.ts';
import { code, later } from './later.ts';
import { createPlayhead, type Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import { createShowModel, type ShowModel, type ShowOptions } from './show.ts';
import { intentsStandIn } from './stand-ins.ts';

/** Only who types asks, and only who asked is answered. */
export const intentsCode = code(() => import('./intents/model.ts'));

/** What a page needs only where a show runs: brought when the show starts, or a player is attached. */
export interface Live {
  readonly playhead: Playhead;
  readonly show: ShowModel | undefined;
  readonly comments: Comments | undefined;
  readonly intents: Intents | undefined;
  /** Reads the show anew, as in another language. Is it on screen? */
  refresh(): boolean;
}

export function createLive(
  scope: Scope,
  {
    id,
    ...rest
  }: Omit<ShowOptions, 'id' | 'playhead' | 'timers'> & { id: ShowOptions['id'] | undefined; catalog: Catalog },
): Live {
  const { timers, signal } = scope;
  const playhead = createPlayhead({ clock: rest.clock, timers, signal });
  if (id === undefined)
    return { playhead, show: undefined, comments: undefined, intents: undefined, refresh: () => false };
  const show = createShowModel(scope, { id, playhead, timers, ...rest });
  const intents = later(intentsCode, ({ createIntents }) => createIntents(scope, { show, ...rest }));
  const comments = createComments(scope, {
    show,
    playhead,
    clock: rest.clock,
    sent: (text) => intents.here.peek()?.sent(text),
  });
  return { playhead, show, comments, intents: intentsStandIn(intents, (it) => it), refresh: show.refresh };
}
