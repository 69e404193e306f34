import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows rendered beyond each edge of what can be seen. */
const OVERSCAN = 6;

/**
 * Which rows of a long list of equal rows are in sight. Follows every scroller around the element, across shadow roots,
 * so that the list may live in a panel, a dialog or the page itself.
 */
export class Windowing implements ReactiveController {
  /** First row to render, and the one after the last. */
  first = 0;
  end = 24;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #list: () => HTMLElement | null | undefined;
  #watching: AbortController | undefined;
  #observer: ResizeObserver | undefined;
  #count = 0;
  #row = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, list: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#observer?.disconnect();
  }

  /** To be called in `render` with the length of the whole list. */
  of(count: number): { first: number; end: number } {
    this.#count = count;
    const size = this.end - this.first;
    const end = Math.min(count, this.end);
    return { first: Math.max(0, Math.min(this.first, end - size)), end };
  }

  hostUpdated(): void {
    const list = this.#list();
    if (!list) return;
    if (!this.#watching) this.#watch(list);
    this.#row = list.querySelector<HTMLElement>('[data-row]')?.offsetHeight || this.#row;
    const { first } = this.of(this.#count);
    // set by script, not by attribute: strict CSP allows it. The whole height stands for itself, so that rows that
    // come and go never shorten the page under the scroller
    list.style.setProperty('min-block-size', `${this.#count * this.#row}px`);
    list.style.setProperty('padding-block-start', `${first * this.#row}px`);
    this.#measure();
  }

  #watch(list: HTMLElement): void {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const measure = () => this.#measure();
    for (const scroller of scrollers(list)) scroller.addEventListener('scroll', measure, { passive: true, signal });
    window.addEventListener('resize', measure, { passive: true, signal });
    this.#observer = new ResizeObserver(measure);
    this.#observer.observe(this.#host);
  }

  #measure(): void {
    const list = this.#list();
    if (!list || !this.#row) return;
    let top = 0;
    let bottom = innerHeight;
    for (const scroller of this.#watching ? scrollers(list) : []) {
      if (!(scroller instanceof Element)) continue;
      const box = scroller.getBoundingClientRect();
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom);
    }
    const start = list.getBoundingClientRect().top;
    const first = Math.max(0, Math.min(this.#count, Math.floor((top - start) / this.#row)) - OVERSCAN);
    const end = Math.min(this.#count, Math.max(first + 1, Math.ceil((bottom - start) / this.#row) + OVERSCAN));
    // moving by single rows would render on every pixel of a fast scroll
    const shown = this.of(this.#count);
    const covered = first >= shown.first && end <= shown.end;
    if (covered && end - first > (shown.end - shown.first) / 3) return;
    if (Math.abs(first - shown.first) < OVERSCAN / 2 && Math.abs(end - shown.end) < OVERSCAN / 2) return;
    this.first = first;
    this.end = end;
    this.#host.requestUpdate();
  }
}

function scrollers(from: Element): (Element | Window)[] {
  const found: (Element | Window)[] = [window];
  for (let node: Node | null = from; node; node = parentOf(node)) {
    if (node instanceof Element && /auto|scroll/.test(getComputedStyle(node).overflowY)) found.push(node);
  }
  return found;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
