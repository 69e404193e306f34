import { LitElement, type PropertyValues } from 'lit';
import { effect, signal } from './signals.ts';

/**
 * Re-renders when a signal that `render` read has changed. One effect per element: made at the first update after
 * connecting, disposed on disconnecting, so that nothing outlives the element and nothing is missed after a move.
 */
export abstract class SignalElement extends LitElement {
  #stop: (() => void) | undefined;
  #turn = signal(0);
  #rendering: PropertyValues | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // what changed while it was away is not known
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.isConnected) return super.update(changed);
    this.#rendering = changed;
    try {
      // a new turn runs the effect again, now, with tracking; only the first update makes one
      if (this.#stop) this.#turn.value = this.#turn.peek() + 1;
      else this.#stop = effect(() => this.#track());
    } finally {
      this.#rendering = undefined;
    }
  }

  #track(): void {
    // a run without a rendering comes from a signal: it asks for an update, which starts the next turn
    void this.#turn.value;
    const changed = this.#rendering;
    if (changed) super.update(changed);
    else this.requestUpdate();
  }
}
