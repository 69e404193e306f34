import type { Comment, Id } from '@laotie/protocol';
import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals-core';
import type { ServerClock } from './clock.ts';
import { asCommerceError, isUnclear } from './errors.ts';
import { dated } from './facts.ts';
import { newKey } from './key.ts';
import type { Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import type { ShowCore } from './show.ts';

export interface CommentEntry {
  comment: Comment;
  /** Written on this page. */
  own: boolean;
  state: 'sent' | 'sending' | 'failed' | 'hidden';
  /** Why it failed, in the endpoint's words … */
  message?: string;
  /** … and as a code, for ours. */
  code?: string;
}

export type CommentsChange =
  | { type: 'add'; entries: readonly CommentEntry[] }
  | { type: 'update'; entry: CommentEntry }
  | { type: 'reset' };

export interface Comments {
  readonly canWrite: ReadonlySignal<boolean>;
  /** At the playhead, oldest first. */
  recent(limit: number): readonly CommentEntry[];
  /** Imperative on purpose: a thousand comments a second must not go through signals. */
  subscribe(listener: (change: CommentsChange) => void, signal: AbortSignal): void;
  /** Shown at once; resolves when the endpoint has answered, also with a refusal. */
  send(text: string, author_name?: string): Promise<void>;
  retry(id: Id): Promise<void>;
  /** Said elsewhere, such as in a chat on the page: shown among the others, at once. */
  hear(comments: readonly Comment[]): void;
}

/** On screen at most. */
const RING = 500;
/** ms: a playhead that moved on by more than this was not watched, it was moved. */
const LEAP = 10_000;

interface Own {
  entry: CommentEntry;
  /** Of the gesture: sent again after a lost answer, the comment is there once. */
  key: string;
  author_name: string | undefined;
}

export function createComments(
  scope: Pick<Scope, 'endpoint' | 'capabilities' | 'signal'>,
  {
    show,
    playhead,
    clock,
    sent = () => {},
  }: { show: ShowCore; playhead: Playhead; clock: ServerClock; sent?: ((text: string) => void) | undefined },
): Comments {
  const { facts, past } = show;
  const { live } = scope.endpoint;
  const listeners = new Set<(change: CommentsChange) => void>();
  const ownIds = new Set<Id>();
  /** Written here and not yet heard back on the stream. */
  const unheard = new Map<Id, Own>();
  /** Said elsewhere, oldest first. */
  let elsewhere: readonly Comment[] = [];
  /** What is on screen, in the order in which it came there. */
  let ring: CommentEntry[] = [];
  /** Comments up to this moment are on screen; NaN while nobody looks. */
  let reached = Number.NaN;
  let stopFollowing = () => {};

  const tell = (change: CommentsChange) => {
    for (const listener of listeners) listener(change);
  };

  /** Where nobody can say what the viewer sees, comments are shown as they come. */
  const moment = () => (playhead.rung.value === 'none' ? Number.POSITIVE_INFINITY : playhead.at.value);
  const knownAt = (at: number) => (past && at < facts.comments.from ? past.comments : facts.comments);

  const entryOf = (comment: Comment): CommentEntry => ({
    comment,
    own: ownIds.has(comment.id),
    state: facts.isHidden(comment.id) ? 'hidden' : 'sent',
  });

  function append(entries: readonly CommentEntry[]) {
    if (!entries.length) return;
    ring.push(...entries);
    // a quarter at once: a flood must not copy the whole list with each of its comments
    if (ring.length > RING * 1.25) ring = ring.slice(-RING);
    tell({ type: 'add', entries });
  }

  /** Our own may be on screen before they are due. */
  function appendFacts(comments: readonly Comment[]) {
    const isShown = ({ id }: Comment) => ownIds.has(id) && ring.some(({ comment }) => comment.id === id);
    append(comments.filter((comment) => !isShown(comment)).map(entryOf));
  }

  function read(at: number): CommentEntry[] {
    const heard = elsewhere.filter((comment) => dated.comment(comment).at <= at);
    const due = [...knownAt(at).latest(at, RING), ...heard].map(entryOf);
    if (heard.length) due.sort((a, b) => dated.comment(a.comment).at - dated.comment(b.comment).at);
    return [...due, ...Array.from(unheard.values(), ({ entry }) => entry)].slice(-RING);
  }

  function startOver(at: number) {
    reached = at;
    ring = read(at);
    tell({ type: 'reset' });
  }

  /** A step shows what lies between; a leap shows another moment. */
  function advance(at: number) {
    if (at === reached) return;
    const isStep = at > reached && (at - reached <= LEAP || at === Number.POSITIVE_INFINITY);
    if (!isStep || knownAt(at) !== knownAt(reached)) return startOver(at);
    const due = knownAt(at).between(reached, at);
    reached = at;
    appendFacts(due);
  }

  function follow() {
    const stops = [
      effect(() => {
        const at = moment();
        untracked(() => advance(at));
      }),
      effect(() => {
        past?.version.value;
        if (untracked(moment) < facts.comments.from) untracked(() => startOver(reached));
      }),
    ];
    stopFollowing = () => {
      for (const stop of stops) stop();
      reached = Number.NaN;
      ring = [];
    };
  }

  function replace(id: Id, entry: (old: CommentEntry | undefined) => CommentEntry | undefined) {
    const i = ring.findLastIndex(({ comment }) => comment.id === id);
    const own = unheard.get(id);
    const next = entry(ring[i] ?? own?.entry);
    if (!next) return;
    if (own) own.entry = next;
    if (i < 0) return;
    ring[i] = next;
    tell({ type: 'update', entry: next });
  }

  facts.onComments((fact) => {
    if (fact === 'reset') return listeners.size ? startOver(untracked(moment)) : undefined;
    if ('hidden' in fact) return replace(fact.hidden, (old) => old && { ...old, state: 'hidden' });
    // the echo of our own takes the place of what is shown already
    for (const comment of fact.added) {
      if (unheard.delete(comment.id)) replace(comment.id, () => entryOf(comment));
    }
    // those that are not due yet come with the playhead
    appendFacts(fact.added.filter((comment) => dated.comment(comment).at <= reached));
  });

  async function post(own: Own) {
    const { id, text } = own.entry.comment;
    const said = { id, text, ...(own.author_name !== undefined && { author_name: own.author_name }) };
    try {
      const comment = await live?.comment?.(show.id, said, { key: own.key, signal: scope.signal });
      sent(text);
      if (comment) replace(id, (old) => (old?.state === 'sending' ? entryOf(comment) : undefined));
    } catch (thrown) {
      // heard on the stream meanwhile: only the answer was lost
      if (!unheard.has(id)) return;
      const error = asCommerceError(thrown);
      if (!isUnclear(error)) own.key = newKey();
      const message = error.messages[0]?.content;
      replace(id, (old) => old && { ...old, state: 'failed', code: error.code, ...(message && { message }) });
    }
  }

  scope.signal.addEventListener('abort', () => {
    listeners.clear();
    stopFollowing();
  });

  return {
    canWrite: computed(() => {
      const status = show.show.value?.status;
      const isOpen = status === 'live' || status === 'scheduled';
      return isOpen && scope.capabilities.value.comments === 'write' && live?.comment !== undefined;
    }),

    recent: (limit) => (listeners.size ? ring : untracked(() => read(moment()))).slice(-Math.min(limit, RING)),

    subscribe(listener, signal) {
      if (signal.aborted || scope.signal.aborted) return;
      if (!listeners.size) follow();
      listeners.add(listener);
      signal.addEventListener('abort', () => {
        if (listeners.delete(listener) && !listeners.size) stopFollowing();
      });
    },

    async send(text, author_name) {
      const id = newKey();
      const comment = { id, author: { name: author_name ?? '' }, text, at: new Date(clock.now()).toISOString() };
      const own: Own = { entry: { comment, own: true, state: 'sending' }, key: newKey(), author_name };
      ownIds.add(id);
      unheard.set(id, own);
      if (listeners.size) append([own.entry]);
      await post(own);
    },

    async retry(id) {
      const own = unheard.get(id);
      if (own?.entry.state !== 'failed') return;
      replace(id, () => ({ comment: own.entry.comment, own: true, state: 'sending' }));
      await post(own);
    },

    hear(comments) {
      elsewhere = [...elsewhere, ...comments].slice(-RING);
      if (listeners.size) append(comments.map(entryOf));
    },
  };
}
