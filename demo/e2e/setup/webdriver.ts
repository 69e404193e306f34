import { expect } from 'vitest';
import { openWebKit } from '../../../scripts/test/webkit.ts';

/** One WebKit window over the classic WebDriver protocol: the little of it that a purchase needs. */
export interface Session {
  go(url: string): Promise<void>;
  /** Runs a function's body in the page. `deep(selector)` finds elements through all shadow roots. */
  run<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Presses the first visible match inside of an element's shadow, once it is there and at rest. */
  press(element: string, inside: string): Promise<void>;
  type(element: string, inside: string, text: string): Promise<void>;
  /** Keys that go to whatever has the focus; `+` holds the ones before the last. */
  keys(combination: string): Promise<void>;
  write(text: string): Promise<void>;
  /** What can be used of the page now, as assistive technology is told of it. */
  controls(): Promise<{ role: string; label: string }[]>;
  end(): void;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const DEEP = `const deep = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((element) =>
  [...(element.matches(selector) ? [element] : []), ...(element.shadowRoot ? deep(selector, element.shadowRoot) : [])]);`;
const FIND = `return deep(arguments[0]).flatMap((element) => [...element.shadowRoot.querySelectorAll(arguments[1])]).find((found) => found.getClientRects().length > 0) ?? null`;
/** Is its box the same two frames later? */
const RESTS = `const [element, done] = arguments; const box = () => JSON.stringify(element.getBoundingClientRect());
  const before = box(); requestAnimationFrame(() => requestAnimationFrame(() => done(before === box())));`;

/** In sight, and not behind a dialog or anything else that makes it inert. */
const CONTROLS = `const modal = deep('dialog[open]').at(-1);
  const inside = (node, wanted) => !!node && (node === wanted || inside(node.assignedSlot ?? node.parentNode ?? node.host, wanted));
  return deep('button, input, select, summary, a[href], [tabindex="0"]').filter((control) => control.getClientRects().length > 0
    && control.checkVisibility({ visibilityProperty: true }) && (modal ? inside(control, modal) : !inside(control, deep('[inert]')[0] ?? {})));`;

export async function openSession(size = { width: 500, height: 960 }): Promise<Session> {
  const { call, keys, run: inPage, stop } = await openWebKit();
  await call('POST', '/window/rect', size);

  const run = <T>(body: string, ...args: unknown[]) => inPage<T>(DEEP + body, ...args);
  const once = (act: () => Promise<unknown>) =>
    expect.poll(() => act().then(() => 'done', String), { interval: 200 }).toBe('done');

  async function find(element: string, inside: string): Promise<string> {
    const found = await run<Record<string, string> | null>(FIND, element, inside);
    if (!found?.[ELEMENT]) throw new Error(`${element} has no ${inside} yet`);
    return `/element/${found[ELEMENT]}`;
  }

  /** A press on what still moves lands beside it. */
  async function press(element: string, inside: string): Promise<void> {
    const found = await find(element, inside);
    const args = [{ [ELEMENT]: found.split('/').at(-1) }];
    if (!(await call<boolean>('POST', '/execute/async', { script: RESTS, args }))) throw new Error('It moves');
    await call('POST', `${found}/click`, {});
  }

  /** What was typed before a failure is not typed again behind it. */
  async function type(element: string, inside: string, text: string): Promise<void> {
    const field = await find(element, inside);
    const value = await call<string>('GET', `${field}/property/value`);
    if (value === text) return;
    if (value) await call('POST', `${field}/clear`, {});
    await call('POST', `${field}/value`, { text });
  }

  return {
    keys: (combination) => keys(combination.split('+')),
    async controls() {
      const found = await run<Record<string, string>[]>(CONTROLS);
      const of = (id: string | undefined, what: string) => call<string>('GET', `/element/${id}/computed${what}`);
      return Promise.all(
        found.map(async ({ [ELEMENT]: id }) => ({ role: await of(id, 'role'), label: await of(id, 'label') })),
      );
    },
    async write(text) {
      for (const letter of text) await keys([letter]);
    },
    go: (url) => call('POST', '/url', { url }),
    run,
    press: (element, inside) => once(() => press(element, inside)),
    type: (element, inside, text) => once(() => type(element, inside, text)),
    end: stop,
  };
}
