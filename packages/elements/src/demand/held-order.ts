/**
 * The most wanted first, but nothing moves while the host points at the list or has focus in it: what was aimed at stays
 * where it was, what is new comes at the end. The order is made anew afterwards, and rows glide to their places.
 */
export class HeldOrder<T> {
  #shown: readonly T[] = [];
  #pointed = false;
  #focused = false;
  #places: Map<string, number> | undefined;
  readonly #changed: () => void;
  readonly #key: (item: T) => string;
  readonly #rows: () => Iterable<HTMLElement>;

  /** `rows` are the elements, each with its key as `data-row`. `changed` is called when the order may change again. */
  constructor(key: (item: T) => string, rows: () => Iterable<HTMLElement>, changed: () => void) {
    this.#key = key;
    this.#rows = rows;
    this.#changed = changed;
  }

  /** What to show now, of the list as it is; `all` knows what has left the list meanwhile. Call it once a rendering. */
  arrange(items: readonly T[], all = items): readonly T[] {
    const before = this.#shown;
    const held = this.#pointed || this.#focused;
    const now = new Map(all.map((item) => [this.#key(item), item]));
    const stayed = held ? before.map((item) => now.get(this.#key(item)) ?? item) : [];
    const known = new Set(stayed.map(this.#key));
    this.#shown = [...stayed, ...items.filter((item) => !known.has(this.#key(item)))];
    if (this.#shown.some((item, at) => before[at] && this.#key(before[at]) !== this.#key(item)))
      this.#places = this.#measure();
    return this.#shown;
  }

  /** After a rendering: rows that have moved come from where they were. */
  glide(): void {
    const before = this.#places;
    this.#places = undefined;
    if (!before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const row of this.#rows()) {
      const from = before.get(row.dataset['row'] ?? '');
      const way = from === undefined ? 0 : from - row.getBoundingClientRect().top;
      if (way)
        row.animate([{ translate: `0 ${way}px` }, {}], { duration: 320, easing: 'cubic-bezier(0.2, 0.8, 0.3, 1)' });
    }
  }

  #measure(): Map<string, number> {
    return new Map([...this.#rows()].map((row) => [row.dataset['row'] ?? '', row.getBoundingClientRect().top]));
  }

  #hold(change: () => void): void {
    const before = this.#pointed || this.#focused;
    change();
    if (before && !this.#pointed && !this.#focused) this.#changed();
  }

  readonly enter = (): void => this.#hold(() => (this.#pointed = true));
  readonly leave = (): void => this.#hold(() => (this.#pointed = false));
  readonly focus = (): void => this.#hold(() => (this.#focused = true));
  readonly blur = (event: FocusEvent): void => {
    const list = event.currentTarget as Node;
    // what had focus may be drawn anew, and hand it on
    setTimeout(() => {
      const { activeElement } = list.getRootNode() as Document | ShadowRoot;
      if (!list.contains(activeElement ?? null)) this.#hold(() => (this.#focused = false));
    });
  };
}
