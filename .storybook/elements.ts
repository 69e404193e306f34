import { manifest } from 'virtual:manifest';
import { type Element, elementsOf } from '../scripts/manifest/element.ts';

const elements = new Map(elementsOf(manifest).map((element) => [element.tagName, element]));

/** An element as its manifest has it, by what a story names as its component. */
export function elementOf(tag: unknown): Element | undefined {
  return elements.get(String(tag));
}
