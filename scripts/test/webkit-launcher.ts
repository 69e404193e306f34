import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { openWebKit, type WebKit } from './webkit.ts';

/** How often a browser at work is asked whether it lives, in ms. */
const PULSE = 20_000;

/**
 * WebKit for @web/test-runner: one browser for each suite, because after some dozens of suites in one it dies now and
 * then, or hangs. The runner's own launcher has one for all, and a dead one takes the rest of the run along.
 */
export class WebKitLauncher implements BrowserLauncher {
  name = 'WebKit';
  type = 'webkit';
  /** Two windows have one focus between them. */
  concurrency = 1;

  #suite: { id: string; url: string } | undefined;
  #webkit: WebKit | undefined;
  #pulse: NodeJS.Timeout | undefined;

  async startSession(id: string, url: string): Promise<void> {
    await this.stop();
    this.#suite = { id, url };
    await this.#begin().catch((error: unknown) => {
      console.error('WebKit did not begin and is started again:', String(error));
      return this.#begin();
    });
  }

  async #begin(): Promise<void> {
    this.#end();
    const suite = this.#suite;
    const webkit = await openWebKit();
    // the runner may have given up waiting
    if (!suite || suite !== this.#suite) return webkit.stop();
    this.#webkit = webkit;
    // the other two engines begin each suite in this size
    await this.resize(800, 600);
    await webkit.call('POST', '/url', { url: suite.url });
    // once it is stopped, the runner sees it gone
    this.#pulse = setInterval(() => webkit.call('GET', '/title').catch(webkit.stop), PULSE);
  }

  #end(): void {
    clearInterval(this.#pulse);
    this.#webkit?.stop();
    this.#webkit = undefined;
  }

  isActive(id: string): boolean {
    return this.#suite?.id === id;
  }

  /** Where the page is now; where nobody can tell, where it was sent: it died, it did not leave. */
  async getBrowserUrl(): Promise<string | undefined> {
    return this.#webkit?.call<string>('GET', '/url').catch(() => this.#suite?.url);
  }

  async stopSession(): Promise<SessionResult> {
    await this.stop();
    return {};
  }

  async stop(): Promise<void> {
    this.#suite = undefined;
    this.#end();
  }

  async startDebugSession(): Promise<void> {
    throw new Error('The driver of WebKitGTK has no debugger.');
  }

  /** Gives the page this size, whatever the window has around it, and answers the size it got. */
  async resize(width: number, height: number): Promise<{ width: number; height: number }> {
    // the toolbar keeps the window from being narrower
    const size = { width: Math.max(width, 447), height };
    const webkit = this.#running;
    const [w, h] = await webkit.run<[number, number]>('return [innerWidth, innerHeight]');
    const window = await webkit.call<{ width: number; height: number }>('GET', '/window/rect');
    const rect = { width: window.width + size.width - w, height: window.height + size.height - h };
    await webkit.call('POST', '/window/rect', rect);
    return size;
  }

  press(keys: readonly string[]): Promise<void> {
    return this.#running.keys(keys);
  }

  get #running(): WebKit {
    if (!this.#webkit) throw new Error('WebKit is not running');
    return this.#webkit;
  }
}
