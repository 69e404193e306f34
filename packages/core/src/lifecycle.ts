import { type ReadonlySignal, signal } from '@preact/signals-core';

/** What the page does around the shop. Elements provide it from the document; core has no DOM. */
export interface Lifecycle {
  readonly hidden: ReadonlySignal<boolean>;
  readonly online: ReadonlySignal<boolean>;
  /** `wake`: visible again, online again, or back from the page cache. `sleep`: the page is being left. */
  on(listener: (event: 'wake' | 'sleep') => void, signal: AbortSignal): void;
}

/** For shops outside a page: always visible, always online, never leaves. */
export const alwaysAwake: Lifecycle = Object.freeze({
  hidden: signal(false),
  online: signal(true),
  on() {},
});
