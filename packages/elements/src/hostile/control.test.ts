import { expect } from 'chai';
import { testData } from '../testing/data.ts';
import type { VectorFile } from './kit.ts';

/** How many of the vectors run where they are put in as markup, as the folder's README has counted. */
const counted = { Chromium: 77, Firefox: 64, WebKit: 86 };
const engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';
/** Frames at work at the same time. */
const TOGETHER = 40;
/** A frame that is silent while so many that came after it have ended was led away by its vector. */
const OVERTAKEN = 120;
const SETTLES = 300;

/** Runs inside the frame: alarms tell the parent, the vector goes through innerHTML, then everything is touched. */
const inside = `
for (const name of ['alert', 'prompt', 'confirm', 'print']) window[name] = () => parent.postMessage({ fired: __i }, '*');
addEventListener('load', () => setTimeout(() => {
  for (const element of document.body.querySelectorAll('*')) {
    for (const type of ['mouseover', 'focus', 'click', 'toggle']) {
      if (type === 'click' && element.click) element.click();
      else {
        if (type === 'focus' && element.focus) element.focus();
        element.dispatchEvent(new Event(type, { bubbles: type !== 'focus' }));
      }
    }
  }
  setTimeout(() => parent.postMessage({ done: __i }, '*'), 50);
}, ${SETTLES}));
document.body.innerHTML = __vector;
`;

describe('the vectors themselves, where nothing protects the page', function () {
  this.timeout(600_000);

  it('run through innerHTML as often as they are known to', async function () {
    const { sets } = await testData<VectorFile>(this, 'security/xss-vectors.json');
    const vectors = sets.flatMap(({ vectors }) => vectors);
    const fired = new Set<number>();
    const stayed = new Set<number>();
    let ended = 0;
    await new Promise<void>((resolve) => {
      const open = new Map<number, { element: HTMLIFrameElement; endedBefore: number }>();
      let next = 0;
      const close = (i: number) => {
        open.get(i)?.element.remove();
        open.delete(i);
      };
      const heard = ({ data }: MessageEvent<{ fired?: number; done?: number }>) => {
        if (data?.fired !== undefined) fired.add(data.fired);
        if (data?.done === undefined || !open.has(data.done)) return;
        ended++;
        if (data.done < vectors.length) stayed.add(data.done);
        close(data.done);
        // by number and not by the clock: a busy machine is slow with all of them
        for (const [i, { endedBefore }] of open) if (ended - endedBefore > OVERTAKEN) close(i);
        fill();
      };
      const fill = () => {
        if (next >= vectors.length && [...open.keys()].every((i) => i >= vectors.length)) {
          window.removeEventListener('message', heard);
          for (const i of [...open.keys()]) close(i);
          return resolve();
        }
        // after the last vector harmless ones go on overtaking
        for (; open.size < TOGETHER; next++)
          open.set(next, { element: frame(vectors[next] ?? 'plain words', next), endedBefore: ended });
      };
      window.addEventListener('message', heard);
      fill();
    });
    console.info(
      `${fired.size} of ${vectors.length} vectors run through innerHTML in ${engine}; ${vectors.length - stayed.size} frames were led away`,
    );
    expect(fired.size, `of ${stayed.size} frames that stayed`).to.be.at.least(Math.ceil(counted[engine] * 0.9));
  });
});

function frame(vector: string, i: number): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.sandbox.add('allow-scripts');
  const text = JSON.stringify(vector)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  element.srcdoc = `<!doctype html><meta charset="utf-8"><body><script>const __i = ${i}; const __vector = ${text};${inside}</script>`;
  // in sight, all on top of one another: engines let frames out of sight sleep
  Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0', width: '400px', height: '300px' });
  document.body.append(element);
  return element;
}
