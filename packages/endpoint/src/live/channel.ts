import type { LiveEvent } from '@laotie/protocol';
import type { View } from '../catalog/present.ts';
import type { EventRow } from '../store/operations/events.ts';
import { frame } from './frame.ts';
import { presentEvent } from './present.ts';

/** Where frames go: a response, or a test. */
export interface Reader {
  write(frame: Buffer): void;
}

/** This many events are kept in memory for those who come back; older ones are read from the store. */
const RECENT = 1000;
/** More ways of seeing one show than anybody needs; beyond them everybody gets the seller's first language. */
const MOST_VIEWS = 64;

interface Group {
  view: View;
  readers: Set<Reader>;
  frames: Map<number, Buffer>;
}

/** The readers of one show in this process. Each event is encoded once per language and currency, whoever reads it. */
export class Channel {
  readonly epoch: string;
  /** The last event given to everybody. */
  last_seq: number;
  #recent: EventRow[] = [];
  #groups = new Map<string, Group>();

  constructor(epoch: string, last_seq: number) {
    this.epoch = epoch;
    this.last_seq = last_seq;
  }

  get size(): number {
    return [...this.#groups.values()].reduce((sum, { readers }) => sum + readers.size, 0);
  }

  group(view: View): Group {
    const key = `${view.currency} ${view.languages.map((tag) => tag.toLowerCase()).join(' ')}`;
    const full = this.#groups.size >= MOST_VIEWS && !this.#groups.has(key);
    const name = full ? view.currency : key;
    const found = this.#groups.get(name);
    if (found) return found;
    const group: Group = { view: full ? { ...view, languages: [] } : view, readers: new Set(), frames: new Map() };
    this.#groups.set(name, group);
    return group;
  }

  /** Takes the events that follow, in order, and gives them to everybody. */
  publish(rows: readonly EventRow[]): void {
    for (const row of rows) {
      if (row.seq <= this.last_seq) continue;
      this.last_seq = row.seq;
      // The store has taken the words out of what was told before; here they would come back to whoever comes back.
      if (row.type === 'comment.hide') this.#forget();
      this.#recent.push(row);
      for (const group of this.#groups.values()) {
        if (group.readers.size === 0) continue;
        const buffer = this.frame(row, group);
        for (const reader of group.readers) reader.write(buffer);
      }
    }
    const over = this.#recent.length - RECENT;
    if (over <= 0) return;
    for (const { seq } of this.#recent.splice(0, over))
      for (const { frames } of this.#groups.values()) frames.delete(seq);
  }

  #forget(): void {
    this.#recent = [];
    for (const { frames } of this.#groups.values()) frames.clear();
  }

  /** An event that moves nobody's cursor. */
  say(event: LiveEvent): void {
    const buffer = frame(event);
    for (const { readers } of this.#groups.values()) for (const reader of readers) reader.write(buffer);
  }

  send(buffer: Buffer): void {
    for (const { readers } of this.#groups.values()) for (const reader of readers) reader.write(buffer);
  }

  /** The events after a number where all of them are still in memory. */
  recent(after: number): readonly EventRow[] | undefined {
    if (after >= this.last_seq) return [];
    const first = this.#recent[0];
    return first !== undefined && first.seq <= after + 1 ? this.#recent.slice(after + 1 - first.seq) : undefined;
  }

  frame(row: EventRow, { view, frames }: Group): Buffer {
    const known = frames.get(row.seq);
    if (known) return known;
    const made = frame(presentEvent(this.epoch, row, view));
    if (row.seq > this.last_seq - RECENT) frames.set(row.seq, made);
    return made;
  }
}
