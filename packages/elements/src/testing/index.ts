/// <reference types="mocha" />
import 'axe-core/axe.min.js';
import { loadDeskLocale, loadLocale } from '@laotie/core';
import { executeServerCommand } from '@web/test-runner-commands';
import type axeCore from 'axe-core';
import { nothing, render, type TemplateResult } from 'lit';
import { until } from './until.ts';

export { until } from './until.ts';

// axe-core is a plain script: it leaves itself on globalThis and exports nothing
const engine = (globalThis as unknown as { axe: typeof axeCore }).axe;

// words come when they are wanted; tests read them at once
before(() => Promise.all([loadLocale('en'), loadDeskLocale('en')]));

const mounted = new Set<HTMLElement>();

// mocha calls this after each test of every suite that imports the helper
afterEach(() => {
  for (const host of mounted) {
    render(nothing, host);
    host.remove();
  }
  mounted.clear();
});

/**
 * Puts a template into the page and answers its first element once it (and every Lit element in it) has rendered.
 * Removed after the test.
 */
export async function fixture<E extends Element = HTMLElement>(template: TemplateResult): Promise<E> {
  const host = document.createElement('div');
  document.body.append(host);
  mounted.add(host);
  render(template, host);
  await settled(host);
  const element = host.firstElementChild;
  if (!element) throw new Error('The template of this fixture has no element');
  return element as E;
}

/** Resolves when no element below `root`, shadow roots included, has an update pending. */
export async function settled(root: ParentNode): Promise<void> {
  const elements = [...root.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>('*')];
  for (const element of elements) {
    while (element.updateComplete && !(await element.updateComplete)) {
      // another update was asked for while this one ran
    }
    if (element.shadowRoot) await settled(element.shadowRoot);
  }
}

/** Resolves with the next event of this type; fails after `ms` milliseconds without one. */
export function oneEvent<E extends Event = Event>(target: EventTarget, type: string, ms = 30_000): Promise<E> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${type} within ${ms} ms`)), ms);
    const heard = (event: Event) => {
      clearTimeout(timer);
      resolve(event as E);
    };
    target.addEventListener(type, heard, { once: true });
  });
}

/** Gives the page another size in CSS pixels for the rest of the file, which began with 800 × 600. WebKit's least width is 447. */
export async function viewport(width: number, height: number): Promise<void> {
  const size = (await executeServerCommand('laotie-viewport', { width, height })) as { width: number; height: number };
  await until(() => innerWidth === size.width && innerHeight === size.height, `a page of ${width} × ${height}`);
}

/** Presses a key as a person would, or several together: `press('Tab')`, `press('Shift', 'Tab')`. */
export async function press(...keys: string[]): Promise<void> {
  await executeServerCommand('laotie-press', keys);
}

/** Brings every movement to its end: what is halfway between two colours has no contrast to measure. */
async function atRest(root: ParentNode & { getAnimations?: () => Animation[] }): Promise<void> {
  for (const animation of root.getAnimations?.() ?? []) {
    if (Number(animation.effect?.getComputedTiming().endTime) < Number.POSITIVE_INFINITY) animation.finish();
  }
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) await atRest(shadowRoot);
  await settled(root);
}

/** Fails with a readable list when axe finds an accessibility violation in the element or anything below it. */
export async function axe(element: Element, options: axeCore.RunOptions = {}): Promise<void> {
  await atRest(document);
  const { violations, passes } = await engine.run(element, { resultTypes: ['violations'], ...options });
  // one rule alone may have nothing to say about what it sees
  if (!options.runOnly && passes.length + violations.length === 0)
    throw new Error('axe had nothing to check: is the element empty?');
  if (violations.length === 0) return;
  const list = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, html, any }) => `    ${target.join(' ')}  ${html}  ${any[0]?.message ?? ''}`).join('\n')}`,
  );
  throw new Error(`${violations.length} accessibility violations\n  ${list.join('\n  ')}`);
}
