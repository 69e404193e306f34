/// <reference types="mocha" />
import { deep } from '../testing/scene.ts';

/** The ways in which a vector tells that it ran. */
const alarms = ['alert', 'prompt', 'confirm', 'print'] as const;

/** Replaces every alarm of the page for the suite, so that whatever runs is counted and nothing blocks. */
export function alarm(): { fired: string[] } {
  const fired: string[] = [];
  const before = alarms.map((name) => window[name]);
  const page = window as unknown as Record<string, unknown>;
  for (const name of alarms) page[name] = (...said: unknown[]) => void fired.push(`${name}(${said.join()})`);
  after(() => alarms.forEach((name, i) => (page[name] = before[i])));
  return { fired };
}

/** Lays out what the suite shows, and draws none of it: hundreds of cards in one place took engines ten times as long. */
export function undrawn(): void {
  const { style } = document.body;
  before(() => style.setProperty('opacity', '0'));
  after(() => style.removeProperty('opacity'));
}

/** Collects what nobody caught, while it is open. */
export function uncaught(): { errors: string[]; close(): void } {
  const errors: string[] = [];
  const heard = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    errors.push(String('reason' in event ? event.reason : event.message));
  };
  // before the runner's own listeners, which would blame the file and not the case
  window.addEventListener('error', heard, { capture: true });
  window.addEventListener('unhandledrejection', heard, { capture: true });
  return {
    errors,
    close() {
      window.removeEventListener('error', heard, { capture: true });
      window.removeEventListener('unhandledrejection', heard, { capture: true });
    },
  };
}

/** Tags below an element in order, shadow roots included: two renders of one template have the same. */
export function outline(root: Element): string[] {
  return deep(root, '*').map(({ localName }) => localName);
}

const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'srcdoc', 'data', 'xlink:href'];

/** What no data may ever bring into a page: listeners in attributes, addresses that run or hold code, frames and scripts. */
export function foreign(root: Element): string[] {
  const found: string[] = [];
  for (const element of deep(root, '*')) {
    if (/^(script|iframe|object|embed|base|meta|link|style)$/i.test(element.localName))
      found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`<${element.localName} ${name}>`);
      if (name === 'srcdoc') found.push(`<${element.localName} srcdoc>`);
      if (addresses.includes(name) && !leadsToHttp(value)) found.push(`<${element.localName} ${name}="${value}">`);
    }
  }
  return found;
}

function leadsToHttp(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, document.baseURI).protocol);
  } catch {
    return true; // no address at all: nowhere to go
  }
}

/** What a curious pointer and keyboard do to everything that is there; never a click, which asks the shop for things. */
export function poke(root: Element): void {
  for (const element of deep(root, '*'))
    for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationend'])
      element.dispatchEvent(new Event(type));
}

/** Lets every promise and message that is on its way arrive. */
export function tick(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** All on top of one another at the top of the page: cards draw only what is near what the reader sees. */
export function allInSight(host: Element): void {
  for (const element of host.children)
    if (element instanceof HTMLElement)
      Object.assign(element.style, { position: 'absolute', inset: '0 auto auto 0', inlineSize: '300px' });
}

/** As `until`, but asks after every task and not once a frame: for what is waited for hundreds of times. */
export async function soon(condition: () => unknown): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Not within a minute: ${condition}`);
    await tick();
  }
}

export interface VectorFile {
  sets: { name: string; vectors: string[] }[];
}

/** Every vector once; those of white space alone say nothing. */
export function vectorsOf({ sets }: VectorFile): string[] {
  return [...new Set(sets.flatMap(({ vectors }) => vectors))].filter((vector) => vector.trim() !== '');
}
