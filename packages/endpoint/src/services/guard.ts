import type { Id } from '@laotie/protocol';
import type { Replay } from '../store/operations/idempotency.ts';
import type { Caller, Written } from './calls.ts';
import { notFound, Refusal } from './refusal.ts';

type Answer = Extract<Replay, { kind: 'answer' }>;

/** Somebody else's is refused like what does not exist. What was made without a token is opened by its id alone. */
export function checkOwner(owner: Id | null, { buyer }: Caller): void {
  if (owner !== null && owner !== buyer) throw notFound();
}

/** The earlier answer under this key, or the refusal that its state asks for. */
export function checkReplay(replay: Replay): Answer {
  if (replay.kind === 'conflict') throw new Refusal(422, 'idempotency_conflict');
  if (replay.kind === 'in_progress') throw new Refusal(409, 'idempotency_in_progress', { retry_after: 1 });
  return replay;
}

export function replayed<T>({ status, resource }: Answer): Written<T> {
  return { status, resource: JSON.parse(resource ?? 'null') as T, replayed: true };
}
