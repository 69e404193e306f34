import { type Finding, finding } from '../finding.ts';
import { nearest } from '../near.ts';
import type { Check } from '../patient.ts';
import { isOurs, tags } from '../tags.ts';

/** Ms in which a script may still be on its way. */
const GRACE = 5_000;
/** Tags that are meant to hold others. */
const holders = ['laotie-shop', 'laotie-overlay', 'laotie-panel'];
/** What a tag has to say. */
const needs: Readonly<Record<string, string>> = {
  'laotie-product-card': 'product',
  'laotie-product': 'product',
  'laotie-countdown': 'ends-at',
};
/** Attributes that any element may have. */
const anyones =
  /^(?:id|class|style|slot|part|exportparts|lang|dir|title|hidden|role|tabindex|is|nonce|inert|popover|translate|draggable|key|ref|xmlns|(?:aria|data|v|x|ng|on|_ng|item).*|.*[:@#.[(].*)$/;

/** The tags themselves: names, who they belong to, what is written in and around them. */
export const checkTags: Check = ({ elements, age }) => {
  if (elements.length === 0) return [finding('warning', 'doctor.tag.none')];
  const found = elements.flatMap((element) => [
    ...aboutName(element, age),
    ...aboutWords(element),
    ...aboutPlace(element),
  ]);
  return found.length > 0 ? found : [finding('ok', 'doctor.tag.ok', { n: String(elements.length) })];
};

function aboutName(element: Element, age: number): Finding[] {
  const tag = element.localName;
  if (!tags.includes(tag))
    return [finding('wrong', 'doctor.tag.unknown', { tag, near: nearest(tag, tags) }, [element])];
  const made = customElements.get(tag);
  if (made && !isOurs(made))
    return [finding('wrong', 'doctor.tag.taken', { tag, by: made.name || '(anonymous)' }, [element])];
  if (made) return [];
  const module = `@laotie/elements/${tag.replace('laotie-', '')}/define`;
  return [
    age < GRACE
      ? finding('unknown', 'doctor.tag.waiting', { tag }, [element])
      : finding('wrong', 'doctor.tag.missing', { tag, module }, [element]),
  ];
}

/** Attributes: those that nobody reads, if they look like one that somebody does, and those that are missing. */
function aboutWords(element: Element): Finding[] {
  const tag = element.localName;
  const made = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  const known = made?.observedAttributes ?? [];
  const need = needs[tag];
  const found = element.getAttributeNames().flatMap((name) => {
    if (anyones.test(name) || known.includes(name)) return [];
    const near = nearest(name, known, { least: 0.6 });
    return near ? [finding('warning', 'doctor.tag.attribute', { tag, name, near }, [element])] : [];
  });
  const said = need && (element.getAttribute(need) || (element as unknown as Record<string, unknown>)[camel(need)]);
  if (need && made && !said) found.push(finding('wrong', 'doctor.tag.needs', { tag, name: need }, [element]));
  return found;
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The tag around it that was never meant to hold it. What lies in a named slot was put there on purpose. */
function swallower(element: Element): Element | undefined {
  for (let node: Element | null = element; node && !node.slot; node = node.parentElement)
    if (node !== element && tags.includes(node.localName)) return holders.includes(node.localName) ? undefined : node;
  return undefined;
}

/** A tag "closed" by a slash swallows what follows; `for` may lead nowhere. */
function aboutPlace(element: HTMLElement): Finding[] {
  const tag = element.localName;
  const found: Finding[] = [];
  const outer = swallower(element);
  if (outer) found.push(finding('wrong', 'doctor.tag.inside', { tag, outer: outer.localName }, [element]));
  const id = element.getAttribute('for');
  // a chat is named by a selector and looked for by the element itself, which says so
  if (tag === 'laotie-comment-capture') return found;
  const target = id ? (element.getRootNode() as Document | ShadowRoot).getElementById(id) : null;
  const wanted = tag === 'laotie-overlay' ? ['video', 'laotie-player'] : ['laotie-shop'];
  if (id && !target) found.push(finding('wrong', 'doctor.tag.target', { tag, id }, [element]));
  else if (id && target && !wanted.includes(target.localName)) {
    const names = wanted.map((name) => `<${name}>`).join(' / ');
    found.push(finding('wrong', 'doctor.tag.targetKind', { id, found: target.localName, wanted: names }, [element]));
  } else if (!id && tag === 'laotie-overlay' && !element.querySelector('video, laotie-player'))
    found.push(finding('wrong', 'doctor.tag.noVideo', { tag }, [element]));
  return found;
}
