import type { Id } from '@laotie/protocol';
import { computed, type ReadonlySignal, signal } from '../base/signals.ts';
import type { PageName } from '../events.ts';

export interface Page {
  name: PageName;
  product_id?: Id;
}

const same = (a: Page, b: Page) => a.name === b.name && a.product_id === b.product_id;

/** Where the buyer is: pages in the order they were opened, the last on top. Back, never dialogs over dialogs. */
export class Pages {
  #stack = signal<readonly Page[]>([]);
  #faces = signal(0);
  /** What had the focus when the first page was opened. */
  #opener: HTMLElement | undefined;

  readonly stack: ReadonlySignal<readonly Page[]> = this.#stack;
  readonly top: ReadonlySignal<Page | undefined> = computed(() => this.#stack.value.at(-1));
  /** Whether an overlay shows the pages; if none does, the shop opens its own dialog. */
  readonly housed: ReadonlySignal<boolean> = computed(() => this.#faces.value > 0);

  /** Opens a page, or goes back to it where it is already below. */
  open(page: Page): void {
    const stack = this.#stack.peek();
    // now: once the page is drawn, what lies below it can hold no focus
    if (stack.length === 0) this.#opener = activeElement();
    const at = stack.findIndex((other) => same(other, page));
    if (at !== stack.length - 1 || at < 0) this.#stack.value = at < 0 ? [...stack, page] : stack.slice(0, at + 1);
  }

  back(): void {
    this.#leave(this.#stack.peek().slice(0, -1));
  }

  close(): void {
    this.#leave([]);
  }

  /** The last page gives the focus back, once what lay below it is drawn free again. */
  #leave(stack: readonly Page[]): void {
    if (this.#stack.peek().length === 0) return;
    this.#stack.value = stack;
    if (stack.length === 0) setTimeout(() => this.#opener?.focus({ preventScroll: true }));
  }

  /** An overlay offers its box to the pages until the signal aborts. */
  house(signal: AbortSignal): void {
    this.#faces.value = this.#faces.peek() + 1;
    signal.addEventListener('abort', () => (this.#faces.value = this.#faces.peek() - 1), { once: true });
  }
}

/** What has the focus, seen through shadow roots. */
function activeElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

const pages = new WeakMap<object, Pages>();

/** The pages of a shop; they belong to what people see, so the shop itself knows nothing of them. */
export function pagesOf(shop: object): Pages {
  let found = pages.get(shop);
  if (!found) pages.set(shop, (found = new Pages()));
  return found;
}
