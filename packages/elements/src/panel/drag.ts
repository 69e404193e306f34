import { css } from 'lit';

/** How far down, or how fast (px/ms), lets go of a sheet. */
const FAR = 90;
const FAST = 0.6;

/** Moves a sheet with the pointer that took its handle; answers whether it was thrown away. A press without a move counts. */
export function dragDown(event: PointerEvent, sheet: HTMLElement, end: (away: boolean) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const { clientY: from, timeStamp: since, pointerId } = event;
  const stop = new AbortController();
  const { signal } = stop;
  let moved = 0;
  handle.setPointerCapture(pointerId);
  sheet.classList.add('dragged');

  const finish = (away: boolean) => {
    stop.abort();
    // the click that follows a move is no press
    if (moved > 4)
      handle.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true });
    sheet.classList.remove('dragged');
    sheet.style.translate = '';
    end(away);
  };
  handle.addEventListener(
    'pointermove',
    ({ clientY }) => {
      moved = Math.max(0, clientY - from);
      sheet.style.translate = `0 ${moved}px`;
    },
    { signal },
  );
  handle.addEventListener('pointerup', ({ timeStamp }) => finish(moved > FAR || moved / (timeStamp - since) > FAST), {
    signal,
  });
  handle.addEventListener('pointercancel', () => finish(false), { signal });
}

/** The handle of a sheet: pressed or pulled down, it closes. */
export const grabStyles = css`
  .grab {
    appearance: none;
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: 0;
    inline-size: 96px;
    block-size: 24px;
    margin-inline: auto;
    padding: 0;
    border: 0;
    background: none;
    cursor: grab;
    touch-action: none;
  }

  .grab::before {
    content: '';
    display: block;
    inline-size: 40px;
    block-size: 4px;
    margin: -4px auto 0;
    border-radius: var(--_radius-round);
    background: var(--_outline);
  }
`;
