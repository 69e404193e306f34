import { expect } from 'chai';
import { testData } from '../testing/data.ts';
import { until } from '../testing/index.ts';
import type { VectorFile } from './kit.ts';

/** How many of the vectors run where they are put in as markup, as the folder's README has counted. */
const counted = { Chromium: 77, Firefox: 64, WebKit: 86 };
const engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';
const TOGETHER = 60;
const SETTLES = 300;
/** Frames that have not spoken for this long, after the last that did, were led away by their vector, ms. */
const QUIET = 4_000;

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
  this.timeout(300_000);

  it('run through innerHTML as often as they are known to', async function () {
    const { sets } = await testData<VectorFile>(this, 'security/xss-vectors.json');
    const vectors = sets.flatMap(({ vectors }) => vectors);
    const fired = new Set<number>();
    const done = new Set<number>();
    let last = 0;
    const heard = ({ data }: MessageEvent<{ fired?: number; done?: number }>) => {
      last = performance.now();
      if (data?.fired !== undefined) fired.add(data.fired);
      if (data?.done !== undefined) done.add(data.done);
    };
    window.addEventListener('message', heard);
    for (let from = 0; from < vectors.length; from += TOGETHER) {
      const frames = vectors.slice(from, from + TOGETHER).map((vector, n) => frame(vector, from + n));
      const all = () => frames.every((_, n) => done.has(from + n));
      last = performance.now();
      await until(() => all() || performance.now() - last > QUIET, 'all frames', 60_000);
      for (const each of frames) each.remove();
    }
    window.removeEventListener('message', heard);
    console.info(
      `${fired.size} of ${vectors.length} vectors run through innerHTML in ${engine}; ${vectors.length - done.size} frames were led away`,
    );
    expect(fired.size, `of ${done.size} frames that stayed`).to.be.at.least(Math.ceil(counted[engine] * 0.9));
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
