import type { ReactiveElement } from 'lit';

/**
 * What takes the place of a control takes its focus: where an update takes away what had the focus, it goes to the first
 * of these that is there, not back to the top of the page.
 */
export function inheritFocus(host: ReactiveElement, ...heirs: readonly string[]): void {
  const root = () => host.renderRoot as ShadowRoot | undefined;
  let before: Element | null | undefined;
  host.addController({
    hostUpdate() {
      before = root()?.activeElement;
    },
    hostUpdated() {
      if (!before || before.isConnected || root()?.activeElement) return;
      for (const heir of heirs) {
        const found = root()?.querySelector<HTMLElement>(heir);
        if (found) return found.focus();
      }
    },
  });
}
