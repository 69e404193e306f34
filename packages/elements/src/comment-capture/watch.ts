import { above, findChat, rootsOnTheWay } from './find.ts';

export interface WatchOptions {
  root: ParentNode & Node;
  /** Selector of the chat. */
  path: string;
  /** Attributes whose change makes another message of a row. */
  attributes: readonly string[];
  /** Another chat, or the same one again after its replacement; undefined: gone. */
  found(chat: Element | ShadowRoot | undefined): void;
  /** Something in the chat has changed. */
  changed(records: readonly MutationRecord[]): void;
}

/**
 * Watches one chat with one observer: while it is there, its inside, and who has it as a child or grandchild; while it
 * is not, everything. Answers what ends it. Throws a `SyntaxError` for what is no selector.
 */
export function watchChat({ root, path, attributes, found, changed }: WatchOptions): () => void {
  let chat: Element | ShadowRoot | undefined;
  let outside = new Set<Node>();
  const observer = new MutationObserver((records) => {
    const inside = chat ? records.filter(({ target }) => !outside.has(target)) : [];
    if (inside.length < records.length) settle();
    if (chat && inside.length) changed(inside);
  });

  function settle() {
    const isHere = chat && (chat instanceof ShadowRoot ? chat.host : chat).isConnected;
    const next = isHere ? chat : findChat(root, path);
    observer.disconnect();
    if (next) {
      const filter = attributes.length ? { attributeFilter: [...attributes] } : {};
      observer.observe(next, { childList: true, subtree: true, characterData: true, ...filter });
      outside = new Set(above(next));
      for (const node of outside) observer.observe(node, { childList: true });
    } else {
      outside = new Set();
      for (const scope of rootsOnTheWay(root, path)) observer.observe(scope, { childList: true, subtree: true });
      waitForRoot();
    }
    if (next === chat) return;
    chat = next;
    found(chat);
  }

  /** A shadow root is attached without a word: with the definition of its element, mostly. */
  function waitForRoot() {
    const tags = path.split('>>>').map((selector) => /^[a-z][\w.]*-[\w.-]*/.exec(selector.trim())?.[0]);
    for (const tag of tags) {
      if (!tag || customElements.get(tag)) continue;
      customElements.whenDefined(tag).then(() => setTimeout(() => !isOver && !chat && settle()));
    }
  }

  let isOver = false;
  settle();
  return () => {
    isOver = true;
    observer.disconnect();
  };
}
