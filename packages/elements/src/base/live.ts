import { noChange, type PropertyPart } from 'lit';
import { Directive, type DirectiveResult, directive } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

class Live extends Directive {
  render(value: unknown): unknown {
    return value;
  }

  override update(part: PropertyPart, [value]: [unknown]): unknown {
    if (value === part.element[part.name as keyof Element]) return noChange;
    setCommittedValue(part);
    return value;
  }
}

/** For properties that the buyer changes, too: what counts is what stands there now, not what was set last. */
export const live: (value: unknown) => DirectiveResult = directive(Live);
