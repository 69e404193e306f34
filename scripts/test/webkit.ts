import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserLauncher, TestRunnerCoreConfig } from '@web/test-runner';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowser, findMiniBrowser } from '../browsers.ts';
import { freePort } from './free-port.ts';

/** WebKitGTK under a virtual screen, and how to end both. They die with this process, however it ends. */
export async function startWebKit(): Promise<{ port: number; stop(): void }> {
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', stop);
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(screen);
    const display = `:${await firstLine(screen)}`;
    const port = await freePort();
    const driver = spawn(findBrowser('WebKit') ?? 'WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
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
    children.push(driver);
    await answering(port);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A launcher for @web/test-runner; one file at a time, because the driver has one session. */
export function webkitLauncher(port: number): BrowserLauncher {
  return new WebKitLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    // webdriverio's types know neither its own switch nor WebKitGTK's options
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    } as object,
  }) as BrowserLauncher;
}

/** The part of the runner's own that it does not wait for. */
interface SessionManager {
  startSession(id: string, url: string): Promise<void>;
}

export class WebKitLauncher extends WebdriverLauncher {
  concurrency = 1;

  override async initialize(config: TestRunnerCoreConfig): Promise<void> {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /**
   * The other two engines begin each suite in 800 × 600; this one has to be asked. Now and then its browser dies between
   * two suites: the next one gets a new browser, where the base class would take the whole run along.
   */
  override async startSession(id: string, url: string): Promise<void> {
    const begin = async () => {
      await this['ensureManagerInitialized']();
      await this.resize(800, 600);
      await (this['driverManager'] as SessionManager).startSession(id, url);
    };
    await begin().catch(async (error: unknown) => {
      console.error('WebKit died between two suites and is started again:', String(error).split('\n')[0]);
      await this.stop();
      this['driver'] = undefined;
      this['driverManager'] = undefined;
      await begin();
    });
  }

  /** Gives the page this size, whatever the window has around it, and answers the size it got. */
  async resize(width: number, height: number): Promise<{ width: number; height: number }> {
    // the toolbar keeps the window from being narrower
    const size = { width: Math.max(width, 447), height };
    const driver = this['driver'];
    if (!driver) throw new Error('WebKit is not running');
    const [w, h] = (await driver.execute('return [innerWidth, innerHeight]')) as [number, number];
    const window = await driver.getWindowSize();
    await driver.setWindowSize(window.width + size.width - w, window.height + size.height - h);
    return size;
  }

  async press(keys: string[]): Promise<void> {
    await this['driver']?.keys(keys);
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
  for (let tries = 0; tries < 100; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (up?.ok) return;
    await delay(100);
  }
  throw new Error('WebKitWebDriver did not answer within 10 s');
}
