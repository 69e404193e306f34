import { type ChildPart, noChange, type TemplateResult } from 'lit';
import { Directive, type DirectiveResult, directive } from 'lit/directive.js';
import { clearPart, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

type Key<T> = (item: T) => unknown;
type Template<T> = (item: T, at: number) => TemplateResult;

class Each extends Directive {
  #shown: Map<unknown, ChildPart> | undefined;

  render(items: readonly unknown[], _key: unknown, template: Template<unknown>): unknown {
    return items.map(template);
  }

  override update(
    list: ChildPart,
    [items, key, template]: [readonly unknown[], Key<unknown>, Template<unknown>],
  ): unknown {
    if (!this.#shown) {
      clearPart(list);
      // what stood here before is no longer known to Lit, and what stands here now is only known to us
      setCommittedValue(list, this);
    }
    const before = this.#shown ?? new Map<unknown, ChildPart>();
    const wanted = new Map(items.map((item, at) => [key(item), template(item, at)]));
    for (const [name, part] of before) {
      if (wanted.has(name)) continue;
      removePart(part);
      before.delete(name);
    }
    // those that stay, as they stand
    const standing = new Set(before.values());
    this.#shown = new Map();
    for (const [name, value] of wanted) {
      let part = before.get(name);
      const [next] = standing;
      if (!part || part !== next) part = insertPart(list, next, part);
      standing.delete(part);
      this.#shown.set(name, setChildPartValue(part, value));
    }
    return noChange;
  }
}

/**
 * A template for each item, whose elements follow it by its key: what is focused, typed or loaded in them stays. Of
 * items with the same key the last counts.
 */
export const each = directive(Each) as <T>(items: readonly T[], key: Key<T>, template: Template<T>) => DirectiveResult;
