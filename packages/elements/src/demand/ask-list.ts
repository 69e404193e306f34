import type { DemandModel } from '@laotie/core';
import type { Ask, AskQuery, Cursor } from '@laotie/protocol';

/** Comments that are brought at once. */
const PAGE = 20;

/** The comments behind one figure, newest first, page by page. What was asked before the last question no longer counts. */
export class AskList {
  asks: readonly Ask[] = [];
  state: 'loading' | 'ready' | 'error' = 'loading';
  hasMore = false;
  #query: AskQuery = {};
  #cursor: Cursor | undefined;
  #turn = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(model: DemandModel, query: AskQuery): Promise<void> {
    this.#query = query;
    this.#cursor = undefined;
    this.asks = [];
    return this.more(model);
  }

  /** Also again, after a failure. */
  async more(model: DemandModel): Promise<void> {
    const turn = ++this.#turn;
    this.state = 'loading';
    this.#changed();
    const page = await model
      .asks({ ...this.#query, ...(this.#cursor && { cursor: this.#cursor }), limit: PAGE })
      .catch(() => undefined);
    if (turn !== this.#turn) return;
    this.state = page ? 'ready' : 'error';
    if (page) {
      this.asks = [...this.asks, ...page.asks];
      this.hasMore = page.pagination.has_next_page;
      this.#cursor = page.pagination.cursor;
    }
    this.#changed();
  }
}
