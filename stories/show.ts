import { type FakeOptions, fakeEndpoint, fixtureProducts, fixtureShow } from '@laotie/core/testing';
import type { ShowStatus } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import '../packages/elements/src/shop/define.ts';

export interface StageOptions extends Pick<FakeOptions, 'capabilities' | 'fault' | 'latency'> {
  language?: string;
  status?: ShowStatus;
  /** Milliseconds between the comments of other viewers; 0 = nobody says anything. */
  chatter?: number;
}

const LINES = {
  en: [
    'Is the hot one very hot?',
    'Third jar this year',
    'Does it ship to Lyon?',
    'Dad pours like a dancer',
    'How much is no. 2?',
    'Two jars please',
  ],
  zh: ['特辣到底有多辣？', '回购第三次了，夹馍一绝', '老爹这一泼绝了', '2 号多少钱？', '给我来两瓶', '能寄新疆吗'],
};

/** The fixture show, running in the story: what a page would have around the elements. */
export function stage(content: TemplateResult, options: StageOptions = {}): TemplateResult {
  const language = options.language ?? document.documentElement.lang ?? 'en';
  const fixture = {
    language: language.slice(0, 2),
    now: Date.now(),
    art: new URL('../demo/art/', import.meta.url).href,
  };
  const show = fixtureShow(fixture);
  if (options.status) show.show.status = options.status;
  if (options.status === 'scheduled') show.show.starts_at = new Date(Date.now() + 3_600_000).toISOString();
  const endpoint = fakeEndpoint({ show, products: fixtureProducts(fixture), ...pick(options) });
  chat(endpoint, options);
  return html`<laotie-shop .endpoint=${endpoint} show=${show.show.id}>${content}</laotie-shop>`;
}

function pick({ capabilities, fault, latency }: StageOptions): Partial<FakeOptions> {
  return { ...(capabilities && { capabilities }), ...(fault && { fault }), ...(latency !== undefined && { latency }) };
}

let talking: ReturnType<typeof setInterval> | undefined;

/** Other viewers. One story talks at a time. */
function chat(
  endpoint: ReturnType<typeof fakeEndpoint>,
  { chatter = 0, language = document.documentElement.lang }: StageOptions,
): void {
  clearInterval(talking);
  if (!chatter) return;
  const lines = language?.startsWith('zh') ? LINES.zh : LINES.en;
  let n = 0;
  const say = () => {
    const at = new Date().toISOString();
    const batch = Array.from({ length: Math.max(1, Math.round(20 / chatter)) }, () => ({
      id: `story_${++n}`,
      author: { name: ['Mei', '老周', 'Ines', '小满'][n % 4] as string },
      text: lines[n % lines.length] as string,
      at,
    }));
    endpoint.push({ type: 'comments.add', data: batch });
  };
  talking = setInterval(say, Math.max(20, chatter));
}

/** A still of the kitchen in the place of a stream. */
export const poster = new URL('../demo/stream/media/poster.jpg', import.meta.url).href;

/** Sizes come as classes, since stories keep the strict content policy that pages may have. */
export const sizes = new CSSStyleSheet();
sizes.replaceSync(`
  .phone { display: block; width: 390px; height: 844px; border-radius: 28px; overflow: hidden; }
  .desk { display: block; width: 100%; height: 760px; }
  .embed { display: block; width: 480px; height: 270px; }
  .feed { display: block; width: 360px; height: 420px; }
  .spot { max-width: 400px; padding: 20px; border-radius: 20px; background: linear-gradient(#e9c07a, #3a1f10); }
  .phone video, .desk video, .embed video { background: #3a1f10; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sizes];
