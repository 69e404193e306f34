/** So long, in ms, is for ever. */
export const FOR_EVER = 1e9;

/** Waits as asked; who would wait for ever (and hold the cart's lock meanwhile) is let go by `release`. */
export function patience() {
  const held: (() => void)[] = [];
  return {
    wait: (ms: number) =>
      new Promise<void>((resolve) => (ms >= FOR_EVER ? held.push(resolve) : setTimeout(resolve, ms))),
    release: () => void held.splice(0).forEach((resolve) => resolve()),
  };
}
