import { hashOf } from './identity.ts';
import type { Row } from './log.ts';
import { wordsOf } from './words.ts';

/** Where a message of the chat says what. Selectors count within a row. */
export interface RowPlan {
  item: string;
  author?: string | undefined;
  text?: string | undefined;
  /** Name of the attribute that says which message it is. */
  messageId?: string | undefined;
  /** Matches rows of the viewer's own. */
  own?: string | undefined;
}

/** One element of the list, and the message that it showed when it was last read. */
export interface ChatRow extends Row {
  key: number;
  author: string;
  text: string;
  id: string | undefined;
  /** The id of the message that was told of it. */
  told: string | undefined;
  stale: boolean;
}

/** Reads rows, each only again when something in it has changed. */
export class RowReader {
  readonly plan: RowPlan;
  readonly #known = new WeakMap<Element, ChatRow>();

  constructor(plan: RowPlan) {
    this.plan = plan;
  }

  /** This changed, or came (back) into the list. */
  touch(node: Node): void {
    const element = node instanceof Element ? node : node.parentElement;
    const row = element?.closest(this.plan.item);
    if (row) this.#spoil(row);
  }

  /** The same for whatever a node brings along. */
  touchAll(node: Node): void {
    this.touch(node);
    if (node instanceof Element && node.firstElementChild)
      for (const row of node.querySelectorAll(this.plan.item)) this.#spoil(row);
  }

  #spoil(element: Element): void {
    const row = this.#known.get(element);
    if (row) row.stale = true;
  }

  isFresh(element: Element): boolean {
    return this.#known.get(element)?.stale === false;
  }

  read(element: Element): ChatRow {
    const known = this.#known.get(element);
    if (known && !known.stale) return known;
    const { author, text, messageId } = this.plan;
    const by = author ? element.querySelector(author) : null;
    const body = text ? element.querySelector(text) : element;
    const name = by ? wordsOf(by) : '';
    const words = body ? wordsOf(body, body === by ? null : by) : '';
    const key = hashOf(`${name}\0${words}`);
    const holder = messageId && (element.hasAttribute(messageId) ? element : element.querySelector(`[${messageId}]`));
    const id = (holder && messageId && holder.getAttribute(messageId)?.slice(0, 255)) || undefined;
    const row = known ?? { place: undefined, stretch: undefined, told: undefined };
    const read = Object.assign(row, {
      key,
      author: name,
      text: words,
      id,
      changed: known !== undefined && known.place !== undefined && (known.changed || known.key !== key),
      stale: false,
    });
    this.#known.set(element, read);
    return read;
  }

  isOwn(element: Element): boolean {
    const { own } = this.plan;
    return own !== undefined && (element.matches(own) || element.querySelector(own) !== null);
  }
}
