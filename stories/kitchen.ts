import type { Shop } from '@laotie/core';
import { type FakeEndpoint, type FakeOptions, fakeEndpoint, fixtureProducts, fixtureShow } from '@laotie/core/testing';
import type { Product, ShowSnapshot, ShowStatus } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import '../packages/elements/src/shop/define.ts';
import { configure, registry } from '../packages/elements/src/configure.ts';
import type { LaotieShop } from '../packages/elements/src/shop/shop.ts';
import { goOffline } from '../packages/elements/src/states/offline.ts';
import { patience } from '../packages/elements/src/states/patience.ts';
import { deep } from '../packages/elements/src/testing/read.ts';
import type { Scene } from '../packages/elements/src/testing/scene.ts';
import { wait } from './hands.ts';
import { chatter, said } from './stage/chatter.ts';
import { pictured } from './stage/pictured.ts';
import { presetOf } from './stage/presets.ts';
import { speakChinese } from './stage/spoken.ts';
import './stage/sizes.ts';

export interface Kitchen extends Omit<FakeOptions, 'products' | 'show' | 'wait'> {
  /** Tells two shops of one story from each other. */
  name?: string;
  /** False: a storefront outside any show. */
  follow?: boolean;
  status?: ShowStatus;
  products?: (products: Product[]) => Product[];
  show?: (show: ShowSnapshot) => void;
  /** Comments of others when the story begins, beside the fixture's four. */
  talk?: number;
  /** Milliseconds between further ones; absent = nobody says anything. */
  chatter?: number;
  /** The browser has no network, from the start or once `before` is done. */
  offline?: 'always' | 'after' | undefined;
  /** What has been done before the story begins. */
  before?: (scene: Scene) => unknown;
}

/** The part of Storybook's context that a stage needs. */
export interface Context {
  id: string;
  globals: Record<string, unknown>;
  abortSignal: AbortSignal;
}

interface Stage {
  /** What it was made for: another one of these needs another stage. */
  key: string;
  name: string;
  show: string | undefined;
  enter: (host: Element | undefined) => void;
  scene: Promise<Scene>;
  end: AbortController;
  /** 1 for the first one of its story, 2 for the one that took its place … */
  nth: number;
}

/** One story is one signal, which ends with it. */
const stages = new WeakMap<AbortSignal, Map<string, Stage>>();

/** Qinling Kitchen in memory, in the language of the toolbar and able to do what the toolbar says. */
export function kitchen(context: Context, content: TemplateResult, options: Kitchen = {}): TemplateResult {
  const { name, show, enter } = stageFor(context, options);
  return html`<laotie-shop endpoint=${name} show=${ifDefined(show)} ${ref(enter)}>${content}</laotie-shop>`;
}

/** What play functions look at, once everything that was to be done before is done. */
export function sceneOf({ abortSignal }: Pick<Context, 'abortSignal'>, name = ''): Promise<Scene> {
  return wait(() => stages.get(abortSignal)?.get(name)).then(({ scene }) => scene);
}

/** A story that plays nothing is ready when what was to be done before is done. */
export const ready = async (context: Pick<Context, 'abortSignal'>): Promise<void> => void (await sceneOf(context));

/** `zh` or `en`: the fixture's facts exist in these. */
export const languageOf = ({ globals }: Pick<Context, 'globals'>): 'en' | 'zh' =>
  String(globals['language']).startsWith('zh') ? 'zh' : 'en';

/** As wide as the pages are over a phone's video. */
export const sheet = (content: TemplateResult): TemplateResult => html`<div class="sheet">${content}</div>`;

/** A change of the story's controls keeps the stage; one of the toolbar makes another. */
function stageFor({ id, globals, abortSignal }: Context, options: Kitchen): Stage {
  const mine = stages.get(abortSignal) ?? new Map<string, Stage>();
  stages.set(abortSignal, mine);
  const key = [globals['language'], globals['shop']].join();
  const before = mine.get(options.name ?? '');
  if (before?.key === key) return before;
  before?.end.abort();
  const nth = (before?.nth ?? 0) + 1;
  const name = [id, options.name, nth].filter(Boolean).join('-');
  const stage = { ...build(name, globals, options), key, nth };
  abortSignal.addEventListener('abort', () => stage.end.abort());
  mine.set(options.name ?? '', stage);
  return stage;
}

function build(name: string, globals: Context['globals'], o: Kitchen): Omit<Stage, 'key' | 'nth'> {
  const { follow = true, status, products: change, show: direct, talk = 0, before, offline, ...options } = o;
  const language = languageOf({ globals });
  const now = Date.now();
  const all = pictured(fixtureProducts({ language, now }));
  const products = change ? change(all) : all;
  const show = { ...pictured(fixtureShow({ language, now })), products };
  if (status) begin(show, status, now);
  show.comments = [...said(talk, language, now - 50_000), ...show.comments];
  direct?.(show);
  const { wait: held, release } = patience();
  const endpoint = fakeEndpoint({
    latency: 30,
    ...options,
    capabilities: { ...presetOf(globals), ...options.capabilities },
    wait: held,
    products,
    show,
  });
  if (language === 'zh') speakChinese(endpoint);
  configure({ name, endpoint });
  // every story starts with an empty device
  localStorage.clear();
  const end = new AbortController();
  end.signal.addEventListener('abort', () => {
    release();
    // what was read before is not in this story's page
    const { endpoints } = registry();
    if (endpoints.get(name) === endpoint) endpoints.delete(name);
  });
  if (offline === 'always') away(end.signal);
  if (o.chatter) chatter(endpoint, language, o.chatter, end.signal);
  let enter: Stage['enter'] = () => {};
  const scene = new Promise<LaotieShop>((entered) => {
    // Storybook may draw a story twice; the one that stays is in the document by then
    enter = (host) => queueMicrotask(() => host?.isConnected && entered(host as LaotieShop));
  }).then(async (host) => {
    await host.updateComplete;
    const scene = sceneIn(host, host.shop as Shop, endpoint);
    try {
      await before?.(scene);
    } catch (error) {
      // a story that was left in the middle has nothing to say any more
      if (!end.signal.aborted) throw error;
    }
    if (offline === 'after' && !end.signal.aborted) away(end.signal);
    return scene;
  });
  return { name, show: follow ? show.show.id : undefined, enter, scene, end };
}

function begin(snapshot: ShowSnapshot, status: ShowStatus, now: number): void {
  const at = (ms: number) => new Date(now + ms).toISOString();
  snapshot.show.status = status;
  if (status === 'scheduled') snapshot.show.starts_at = at(3_600_000);
  if (status === 'ended' || status === 'replay') {
    snapshot.show.ended_at = at(0);
    for (const offer of snapshot.offers) offer.ends_at = at(-1000);
  }
}

function away(signal: AbortSignal): void {
  signal.addEventListener('abort', goOffline());
}

const sceneIn = (host: LaotieShop, shop: Shop, endpoint: FakeEndpoint): Scene => ({
  endpoint,
  shop,
  host,
  find: (selector) => (deep(host, selector)[0] ?? null) as never,
  all: (selector) => deep(host, selector) as never,
});
