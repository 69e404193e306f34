import { type Comments, createComments } from './comments.ts';
import { createPlayhead, type Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import { createShowModel, type ShowModel, type ShowOptions } from './show.ts';

/** What a page needs only where a show runs: brought when the show starts, or a player is attached. */
export interface Live {
  readonly playhead: Playhead;
  readonly show: ShowModel | undefined;
  readonly comments: Comments | undefined;
}

export function createLive(
  scope: Scope,
  { id, ...rest }: Omit<ShowOptions, 'id' | 'playhead' | 'timers'> & { id: ShowOptions['id'] | undefined },
): Live {
  const { timers, signal } = scope;
  const playhead = createPlayhead({ clock: rest.clock, timers, signal });
  const show = id === undefined ? undefined : createShowModel(scope, { id, playhead, timers, ...rest });
  return { playhead, show, comments: show && createComments(scope, { show, playhead, clock: rest.clock }) };
}
