/** What the viewer types into the chat's own field. The page's field is listened to, never written to. */
export interface Typed {
  typing(text: string): void;
  sent(text: string): void;
}

type Field = Element & { value?: unknown; isContentEditable?: boolean };

const textOf = (field: Field) =>
  (typeof field.value === 'string' ? field.value : (field.textContent ?? '')).replace(/\s+/g, ' ').trim();

/**
 * Tells what is typed into the field that `selector` means, and that it was sent: the field was emptied by a press of
 * Enter, a click or a submit.
 */
export function listenToTyping(page: EventTarget, selector: string, told: Typed, signal: AbortSignal): void {
  let field: Field | undefined;
  let text = '';

  const typed = (event: Event) => {
    const [target] = event.composedPath();
    const at = target instanceof Element ? target.closest<Field>(selector) : null;
    if (!at) return;
    field = at;
    const now = textOf(at);
    if (now === text) return;
    text = now;
    told.typing(text);
  };

  const look = () => {
    if (signal.aborted || !field || !text || textOf(field)) return;
    const sent = text;
    text = '';
    told.sent(sent);
  };
  // the page's own listeners come first, and a framework may take a frame to empty the field
  const perhapsSent = () => {
    if (!text) return;
    setTimeout(look);
    setTimeout(look, 100);
  };

  page.addEventListener('input', typed, { signal, capture: true });
  page.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Enter' && perhapsSent(), {
    signal,
    capture: true,
  });
  for (const type of ['click', 'submit']) page.addEventListener(type, perhapsSent, { signal, capture: true });
}
