import { expect } from 'vitest';
import { findMiniBrowser } from '../../../scripts/browsers.ts';

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
  end(): Promise<void>;
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

/** Keys that have no letter, as the protocol names them. */
const NAMED: Readonly<Record<string, string>> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Escape: '\ue00c',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

export async function openSession(port: number, size = { width: 500, height: 960 }): Promise<Session> {
  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }

  const alwaysMatch = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
  };
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch } });
  const at = `/session/${sessionId}`;
  await call('POST', `${at}/window/rect`, size);

  const run = <T>(body: string, ...args: unknown[]) =>
    call<T>('POST', `${at}/execute/sync`, { script: DEEP + body, args });
  const once = (act: () => Promise<unknown>) =>
    expect.poll(() => act().then(() => 'done', String), { timeout: 60_000, interval: 200 }).toBe('done');

  async function find(element: string, inside: string): Promise<string> {
    const found = await run<Record<string, string> | null>(FIND, element, inside);
    if (!found?.[ELEMENT]) throw new Error(`${element} has no ${inside} yet`);
    return `${at}/element/${found[ELEMENT]}`;
  }

  /** A press on what still moves lands beside it. */
  async function press(element: string, inside: string): Promise<void> {
    const found = await find(element, inside);
    const args = [{ [ELEMENT]: found.split('/').at(-1) }];
    if (!(await call<boolean>('POST', `${at}/execute/async`, { script: RESTS, args }))) throw new Error('It moves');
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

  const strike = (actions: { type: string; value: string }[]) =>
    call<void>('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (value: string) => ({ type: 'keyDown', value });
  const up = (value: string) => ({ type: 'keyUp', value });

  return {
    keys: (combination) => {
      const values = combination.split('+').map((name) => NAMED[name] ?? name);
      return strike([...values.map(down), ...values.toReversed().map(up)]);
    },
    async controls() {
      const found = await run<Record<string, string>[]>(CONTROLS);
      const of = (id: string | undefined, what: string) => call<string>('GET', `${at}/element/${id}/computed${what}`);
      return Promise.all(
        found.map(async ({ [ELEMENT]: id }) => ({ role: await of(id, 'role'), label: await of(id, 'label') })),
      );
    },
    write: (text) => strike([...text].flatMap((letter) => [down(letter), up(letter)])),
    go: (url) => call('POST', `${at}/url`, { url }),
    run,
    press: (element, inside) => once(() => press(element, inside)),
    type: (element, inside, text) => once(() => type(element, inside, text)),
    end: () => call('DELETE', at),
  };
}
