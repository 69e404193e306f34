import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { findBrowser, findMiniBrowser } from '../browsers.ts';
import { freePort } from './free-port.ts';

/** Far longer than a page of ours keeps its thread to itself, in ms: who has not answered by then is dead. */
const PATIENCE = 60_000;

/** Keys that have no letter, as the protocol names them. */
const NAMED: Readonly<Record<string, string>> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Escape: '\ue00c',
  PageUp: '\ue00e',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** One WebKitGTK on a screen of its own, over the classic WebDriver protocol. */
export interface WebKit {
  /** One command, under the session's path. @throws what the driver says, and where it says nothing for a minute */
  call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>;
  /** Runs a function's body in the page. */
  run<T>(body: string, ...args: unknown[]): Promise<T>;
  /** One key, or several held together. */
  keys(names: readonly string[]): Promise<void>;
  /** Ends it with all of its processes. They die with this process, too, however it ends. */
  stop(): void;
}

export async function openWebKit(): Promise<WebKit> {
  const children: ChildProcess[] = [];
  const stop = () => {
    process.removeListener('exit', stop);
    for (const child of children.splice(0)) endGroup(child);
  };
  process.once('exit', stop);
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    children.push(screen);
    const display = `:${await firstLine(screen)}`;
    const port = await freePort();
    children.push(startDriver(port, display));
    await answering(port);
    const at = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await command<{ sessionId: string }>('POST', at, { capabilities: { alwaysMatch } });
    const call: WebKit['call'] = (method, path, body) => command(method, `${at}/${sessionId}${path}`, body);
    return {
      call,
      run: (script, ...args) => call('POST', '/execute/sync', { script, args }),
      keys(names) {
        const values = names.map((name) => NAMED[name] ?? name);
        const actions = [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ];
        return call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

const alwaysMatch = {
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
};

async function command<T>(method: string, url: string, body?: object): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error} ${value.message}`);
  return value;
}

function startDriver(port: number, display: string): ChildProcess {
  return spawn(findBrowser('WebKit') ?? 'WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    // a group of its own: the browser and its pages' processes are ended with it
    detached: true,
    env: {
      ...process.env,
      DISPLAY: display,
      // without a language in the environment its pages are told that the visitor speaks "C"
      LANG: 'en_US.UTF-8',
      LC_ALL: '',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
      GDK_BACKEND: 'x11',
    },
  });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}

async function answering(port: number): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  while (!signal.aborted) {
    const up = await fetch(`http://127.0.0.1:${port}/status`, { signal }).catch(() => undefined);
    if (up?.ok) return;
    await delay(50);
  }
  throw new Error(`WebKitWebDriver did not answer within ${PATIENCE} ms`);
}
