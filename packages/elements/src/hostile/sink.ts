import type { FakeOptions } from '@laotie/core/testing';
import type { TemplateResult } from 'lit';
import { type Scene, scene } from '../testing/scene.ts';
import { tick } from './kit.ts';

/** Shows all texts in every field of one kind; calls `look` whenever there is something to look at. */
export interface Sink {
  name: string;
  /** How many fields take each text. */
  fields: number;
  /** Texts shown together: one look each time. */
  per: number;
  /** Loads while it is looked at: what is there is compared by kind, not by number. */
  loads?: true;
  show(texts: readonly string[], look: (root: Element) => void): Promise<void>;
}

export const open = (options: FakeOptions, inside: TemplateResult, follow = false): Promise<Scene> =>
  scene(inside, { ...options, follow });

export async function inParts<T>(
  items: readonly T[],
  size: number,
  each: (part: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let i = 0; i < items.length; i += size) await each(items.slice(i, i + size));
}

export async function gone(host: Element): Promise<void> {
  host.remove();
  await tick();
}
