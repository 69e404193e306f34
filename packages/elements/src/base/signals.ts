/** The one place elements take signals from, so that a page never runs on two copies. */

export type { ReadonlySignal, Signal } from '@preact/signals-core';
export { batch, computed, effect, signal, untracked } from '@preact/signals-core';
