/** Milliseconds, where the browser cannot tell when it has nothing to do. */
const PATIENCE = 2000;

/** Calls once when the page has nothing better to do, unless the signal aborts before. */
export function whenIdle(then: () => void, signal: AbortSignal): void {
  const idle = 'requestIdleCallback' in globalThis;
  const timer = idle ? requestIdleCallback(then) : setTimeout(then, PATIENCE);
  const cancel = () => (idle ? cancelIdleCallback(timer as number) : clearTimeout(timer));
  signal.addEventListener('abort', cancel, { once: true });
}

/** The viewer wants nothing brought that they did not ask for. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
