import type { CommentSource, Id } from '@laotie/protocol';
import { type LivePart, sharedFeed } from '../feed.ts';
import { alwaysAwake, type Lifecycle } from '../lifecycle.ts';
import { pageTimers, type Timers } from '../timers.ts';
import { type PushOptions, type PushSource, pushSource } from './push.ts';

export interface EndpointSourceOptions extends Pick<PushOptions, 'keep' | 'remember'> {
  /** From the page; default: always visible and online. */
  lifecycle?: Lifecycle;
  timers?: Timers;
}

/**
 * What viewers say on the endpoint itself: the last ones at first, then each as it comes, whatever the line does. A page
 * that shows the same show through the same object holds one connection for both.
 */
export function endpointSource(live: LivePart, options: EndpointSourceOptions = {}): CommentSource {
  const { lifecycle = alwaysAwake, timers = pageTimers(), ...bounds } = options;
  const shows = new Map<Id, PushSource>();

  function inlet(show: Id): PushSource {
    let close = () => {};
    const made = pushSource({
      ...bounds,
      watched() {
        close = sharedFeed({ live, show, lifecycle, timers }).open({
          snapshot: ({ comments }) => comments.forEach(made.push),
          event: (event) => event.type === 'comments.add' && event.data.forEach(made.push),
        });
      },
      unwatched: () => close(),
    });
    shows.set(show, made);
    return made;
  }

  return { open: (show, o) => (shows.get(show) ?? inlet(show)).source.open(show, o) };
}
