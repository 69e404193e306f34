import type { CommentEntry } from '@laotie/core';

/** Words of the feed, in the language of the moment. */
export interface RingWords {
  own: string;
  removed: string;
  retry: string;
  asks: string;
}

interface Row {
  element: HTMLElement;
  name: Text;
  text: Text;
  id: string;
  /** Its comment asks to buy. */
  mark: HTMLElement | undefined;
  entry: CommentEntry | undefined;
}

/** Pause between two paints by how many comments a second came in lately: nobody reads faster than a few updates a second. */
const CADENCE = [
  { above: 2000, pause: 400 },
  { above: 200, pause: 200 },
  { above: 0, pause: 100 },
] as const;

/** As many of the rows are in sight at once, at most: the others, and all in a flood, go before anybody reads a mark. */
const IN_VIEW = 30;

/**
 * The feed's rows: a fixed number of elements, written again and moved to the end as comments come. Only what will be
 * seen is written: of a flood between two paints the last `size` comments.
 */
export class Ring {
  readonly #list: HTMLElement;
  readonly #size: number;
  readonly #words: () => RingWords;
  readonly #rows: Row[] = [];
  readonly #byId = new Map<string, Row>();
  #waiting: CommentEntry[] = [];
  #arrived = 0;
  #since = 0;
  #rate = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #held = false;
  #asks: ((text: string) => boolean) | undefined;

  /** Called after rows were written. */
  painted: (() => void) | undefined;

  constructor(list: HTMLElement, size: number, words: () => RingWords) {
    this.#list = list;
    this.#size = size;
    this.#words = words;
  }

  /** Comments that wait while the reader holds the feed. */
  get held(): number {
    return this.#held ? this.#waiting.length : 0;
  }

  add(entries: readonly CommentEntry[]): void {
    this.#measure(entries.length);
    // more than fits will never be seen
    this.#waiting.push(...entries.slice(-this.#size));
    if (this.#waiting.length > this.#size) this.#waiting = this.#waiting.slice(-this.#size);
    if (entries.some(({ own }) => own)) return this.#soon();
    if (this.#timer === undefined && !this.#frame) {
      const { pause } = CADENCE.find(({ above }) => this.#rate >= above) ?? CADENCE[2];
      this.#timer = setTimeout(() => this.#paint(), pause);
    }
    if (this.#held) this.painted?.();
  }

  /** A comment was confirmed, failed or was taken down. */
  update(entry: CommentEntry): void {
    const row = this.#byId.get(entry.comment.id);
    if (row) {
      this.#write(row, entry);
      return this.#mark(row, entry);
    }
    const at = this.#waiting.findIndex(({ comment }) => comment.id === entry.comment.id);
    if (at >= 0) this.#waiting[at] = entry;
  }

  /** Shows these and nothing else. */
  reset(entries: readonly CommentEntry[]): void {
    this.#waiting = [];
    this.#byId.clear();
    for (const { element } of this.#rows.splice(0)) element.remove();
    this.#waiting.push(...entries.slice(-this.#size));
    this.#paint();
  }

  /** From now on comments of others that ask to buy are marked, those that stand there first. */
  mark(asks: (text: string) => boolean): void {
    this.#asks = asks;
    for (const row of this.#rows.slice(-IN_VIEW)) if (row.entry) this.#mark(row, row.entry);
  }

  /** While held, nothing moves under the reader's eyes. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held && this.#waiting.length > 0) this.#soon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#timer = undefined;
    this.#frame = 0;
  }

  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  #measure(count: number): void {
    const now = performance.now();
    if (now - this.#since > 1000) {
      this.#rate = (this.#arrived * 1000) / Math.max(1000, now - this.#since);
      this.#since = now;
      this.#arrived = 0;
    }
    this.#arrived += count;
  }

  #paint(): void {
    this.stop();
    const mine = this.#waiting.some(({ own }) => own);
    if (this.#held && !mine) return this.painted?.();
    const entries = this.#waiting;
    this.#waiting = [];
    const moved = document.createDocumentFragment();
    const isFlood = this.#rate >= CADENCE[0].above;
    let beforeView = isFlood ? entries.length : entries.length - IN_VIEW;
    for (const entry of entries) {
      beforeView--;
      // its own echo may come while it is on screen
      const known = this.#byId.get(entry.comment.id);
      if (known) {
        this.#write(known, entry);
        this.#mark(known, entry);
        continue;
      }
      const row = this.#rows.length < this.#size ? makeRow() : (this.#rows.shift() as Row);
      this.#byId.delete(row.id);
      this.#write(row, entry);
      if (beforeView < 0) this.#mark(row, entry);
      this.#rows.push(row);
      moved.append(row.element);
    }
    this.#list.append(moved);
    this.painted?.();
  }

  #mark(row: Row, { comment, own, state }: CommentEntry): void {
    if (own || state !== 'sent' || !this.#asks?.(comment.text)) return;
    row.mark = makeMark(this.#words().asks);
    row.text.before(row.mark);
  }

  #write(row: Row, entry: CommentEntry): void {
    const { comment, own, state, message } = entry;
    const words = this.#words();
    row.id = comment.id;
    row.entry = entry;
    this.#byId.set(comment.id, row);
    row.element.className = own ? `row own ${state}` : `row ${state}`;
    row.name.data = own ? words.own : comment.author.name;
    row.text.data = state === 'hidden' ? words.removed : comment.text;
    row.mark?.remove();
    row.mark = undefined;
    row.element.querySelector('.failure')?.remove();
    if (own && state === 'failed') row.element.append(failure(comment.id, message, words));
  }
}

/** A sign for the eye, a name for the ear. */
function makeMark(words: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'mark';
  mark.role = 'img';
  mark.ariaLabel = words;
  return mark;
}

/** Four nodes: a name that keeps its direction to itself, and a comment that gives the row its own. */
function makeRow(): Row {
  const element = document.createElement('div');
  const author = document.createElement('bdi');
  const name = new Text();
  const text = new Text();
  element.dir = 'auto';
  author.className = 'name';
  author.append(name);
  element.append(author, text);
  return { element, name, text, id: '', mark: undefined, entry: undefined };
}

/** Why it was not sent, with the way to send it again. The feed listens for the press. */
function failure(id: string, message: string | undefined, words: RingWords): HTMLElement {
  const box = document.createElement('span');
  box.className = 'failure';
  const button = document.createElement('button');
  button.dataset['retry'] = id;
  button.textContent = words.retry;
  if (message) box.append(message, ' ');
  box.append(button);
  return box;
}
