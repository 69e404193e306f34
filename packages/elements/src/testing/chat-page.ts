/** A message of somebody else's chat. */
export interface ChatMessage {
  id: string;
  author: string;
  text: string;
}

/**
 * How somebody else's page draws its chat. `keyed`: each message keeps its element while it is in sight. `recycled`: the
 * same few elements are written again. `anew`: everything is built again each time.
 */
export type Drawing = 'keyed' | 'recycled' | 'anew';

export interface ChatPageOptions {
  drawing?: Drawing;
  /** Rows that are drawn at most; absent: all of them. */
  window?: number;
  /** Rows say which message they are. */
  ids?: boolean;
}

/** A chat such as streaming pages have: a list, perhaps virtual, that knows nothing of us. */
export class ChatPage {
  messages: ChatMessage[] = [];
  /** Everything that was ever drawn, as it was when it was drawn first. */
  readonly drawn = new Map<ChatMessage, ChatMessage>();
  readonly host: HTMLElement;
  readonly drawing: Drawing;
  readonly window: number;
  readonly ids: boolean;
  list: HTMLElement;
  /** First row in sight; the end sticks to the newest. */
  top = 0;
  isAtEnd = true;
  /** With those that were taken down, where they stood. */
  #said: ChatMessage[] = [];
  #rows = new Map<ChatMessage, HTMLElement>();

  constructor(
    host: HTMLElement,
    { drawing = 'keyed', window = Number.POSITIVE_INFINITY, ids = false }: ChatPageOptions = {},
  ) {
    this.host = host;
    this.drawing = drawing;
    this.window = window;
    this.ids = ids;
    this.list = this.#makeList();
  }

  /** What anybody has had on screen: author and text, as often as it was said. */
  get seen(): string[] {
    return [...this.drawn.values()].map(line).sort();
  }

  say(...messages: ChatMessage[]): void {
    this.messages.push(...messages);
    this.#said.push(...messages);
    this.draw();
  }

  /** Older messages come in above; what is in sight stays there. */
  recall(...messages: ChatMessage[]): void {
    this.messages.unshift(...messages);
    this.#said.unshift(...messages);
    this.top += messages.length;
    this.draw();
  }

  /** By so many rows, upwards where negative. */
  scroll(by: number): void {
    const last = Math.max(0, this.messages.length - this.window);
    this.top = Math.min(last, Math.max(0, (this.isAtEnd ? last : this.top) + by));
    this.isAtEnd = this.top === last;
    this.draw();
  }

  edit(message: ChatMessage, text: string): void {
    message.text = text;
    this.draw();
  }

  remove(message: ChatMessage): void {
    this.messages = this.messages.filter((other) => other !== message);
    this.draw();
  }

  /**
   * Says the same as one that was taken down and stood beyond what is now the first or last message. If it comes in
   * there, the page looks as if that one had come back: nobody can tell the two from each other.
   */
  isLikeGone(message: ChatMessage, edge: 'first' | 'last'): boolean {
    const inwards = edge === 'first' ? this.#said : this.#said.toReversed();
    const first = inwards.findIndex((other) => this.messages.includes(other));
    return inwards.slice(0, first).some((gone) => line(gone) === line(message));
  }

  /** The framework has lost its keys. */
  drawAnew(): void {
    this.#rows.clear();
    this.list.replaceChildren();
    this.draw();
  }

  /** As when the viewer opens another tab of the page and comes back. */
  replace(): void {
    this.#rows.clear();
    this.list.remove();
    this.list = this.#makeList();
    this.draw();
  }

  get shown(): ChatMessage[] {
    const last = Math.max(0, this.messages.length - this.window);
    if (this.isAtEnd) this.top = last;
    return this.messages.slice(this.top, this.top + Math.min(this.window, this.messages.length));
  }

  draw(): void {
    const { shown } = this;
    for (const message of shown) if (!this.drawn.has(message)) this.drawn.set(message, { ...message });
    if (this.drawing === 'anew') this.list.replaceChildren(...shown.map((message) => this.#write(makeRow(), message)));
    else if (this.drawing === 'keyed') this.#drawKeyed(shown);
    else this.#drawRecycled(shown);
  }

  #drawKeyed(shown: readonly ChatMessage[]): void {
    const rows = new Map(shown.map((message) => [message, this.#rows.get(message) ?? makeRow()]));
    for (const [message, row] of this.#rows) if (!rows.has(message)) row.remove();
    let before: Element | null = this.list.firstElementChild;
    for (const [message, row] of rows) {
      this.#write(row, message);
      if (row === before) before = before.nextElementSibling;
      else this.list.insertBefore(row, before);
    }
    this.#rows = rows;
  }

  #drawRecycled(shown: readonly ChatMessage[]): void {
    const rows = [...this.list.children] as HTMLElement[];
    for (const row of rows.splice(shown.length)) row.remove();
    shown.forEach((message, i) => {
      const row = rows[i] ?? makeRow();
      this.#write(row, message);
      if (!rows[i]) this.list.append(row);
    });
  }

  /** As frameworks do: only what differs is written. */
  #write(row: HTMLElement, { id, author, text }: ChatMessage): HTMLElement {
    if (this.ids && row.dataset['message'] !== id) row.dataset['message'] = id;
    const [name, body] = row.children as unknown as [HTMLElement, HTMLElement];
    if (name.textContent !== author) name.textContent = author;
    if (body.textContent !== text) body.textContent = text;
    return row;
  }

  #makeList(): HTMLElement {
    const list = document.createElement('div');
    list.id = 'chat';
    this.host.append(list);
    return list;
  }
}

function makeRow(): HTMLElement {
  const row = document.createElement('div');
  const name = document.createElement('b');
  const body = document.createElement('span');
  row.className = 'msg';
  name.className = 'name';
  body.className = 'body';
  row.append(name, body);
  return row;
}

export const line = ({ author, text }: { author: string; text: string }) => `${author}: ${text}`;
