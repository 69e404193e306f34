import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { useArgs } from 'storybook/preview-api';
import '../../packages/elements/src/overlay/define.ts';
import '../../packages/elements/src/overlay/parts.ts';
import '../../packages/elements/src/product-card/define.ts';
import '../../packages/elements/src/show-card/define.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';
import { poster } from '../stage/pictured.ts';
import { type Brand, brand, css, moods, names, unset } from './brand.ts';
import { look } from './look.ts';

adopt(look.cssText);
const own = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];

const meta: Meta<Brand> = {
  title: 'Welcome',
  parameters: { layout: 'fullscreen' },
  argTypes: Object.fromEntries(
    names.map((name) => [
      name,
      { name: `--laotie-${name}`, description: brand[name], control: name === 'radius' ? 'text' : 'color' },
    ]),
  ),
};
export default meta;

const links = {
  'Every element': 'docs/elements-overlay--docs',
  'The look, token by token': 'story/look-tokens--colour',
  'In an article': 'story/pages-articles--creator',
  'From asking to the order': 'story/journeys-buying--ask-to-order',
};

const bought: NonNullable<Kitchen['before']> = async ({ shop }) => {
  await shop.cart.add('v_chili_oil_medium_280', 2);
  await shop.cart.add('v_apron_persimmon_m', 1);
};

export const Welcome: StoryObj<Brand> = {
  render: (args, context) => {
    const [, setArgs] = useArgs<Brand>();
    own.replaceSync(css(args, '.welcome'));
    const { theme, scheme } = context.globals;
    const before = unset(String(theme), scheme === 'dark' ? 'dark' : 'light');
    return html`<main class="welcome">
      <div class="welcome-grid">
        <div lang="en" dir="ltr">${words(args, { ...before, ...set(args) }, setArgs)}</div>
        ${kitchen(context, shop, { before: bought, talk: 6 })}
      </div>
    </main>`;
  },
};

const shop = html`<div class="welcome-phone"><laotie-overlay without-mini><video muted playsinline poster=${poster}></video></laotie-overlay></div>
  <div class="welcome-cards">
    <laotie-product-card product="p_liangpi_kit"><a href="https://shop.example/">Qinling Kitchen</a></laotie-product-card>
    <laotie-product-card product="p_apron" shape="row"><a href="https://shop.example/">Qinling Kitchen</a></laotie-product-card>
    <laotie-show-card><a href="https://shop.example/live">Qinling Kitchen</a></laotie-show-card>
  </div>`;

function words(args: Brand, shown: Brand, change: (args: Brand) => void): TemplateResult {
  const code = css(args);
  return html`<h1>A live shop for any page, in your colours.</h1>
    <p>
      Everything on the right is the same few web components over one shop. Set five properties, and they are yours:
      what is not set follows from them, and text stays readable on whatever it stands on.
    </p>
    <ul class="welcome-moods">
      ${Object.entries(moods).map(([name, mood]) => html`<li><button aria-pressed=${String(css(mood) === code)} @click=${() => change({ ...nothingSet, ...mood })}>${name}</button></li>`)}
    </ul>
    <fieldset>
      <legend>Your brand</legend>
      ${names.map((name) => (name === 'radius' ? corners(shown.radius, change) : colour(name, shown[name], change)))}
    </fieldset>
    ${code ? html`<pre tabindex="0" role="region" aria-label="As your page says it">${code}</pre>` : nothing}
    <nav aria-label="Further">
      ${Object.entries(links).map(([text, path]) => html`<a href=${`./?path=/${path}`} target="_parent">${text}</a>`)}
    </nav>`;
}

function colour(name: keyof Brand, value = '', change: (args: Brand) => void): TemplateResult {
  return html`<label><input type="color" .value=${value} @input=${({ target }: Event) => change({ [name]: (target as HTMLInputElement).value })}><span>${brand[name]}</span><code>--laotie-${name}</code></label>`;
}

function corners(value = '', change: (args: Brand) => void): TemplateResult {
  return html`<label class="range"><span>${brand.radius}</span><input type="range" min="0" max="32" .value=${String(Number.parseInt(value, 10))} @input=${({ target }: Event) => change({ radius: `${(target as HTMLInputElement).value}px` })}></label>`;
}

const nothingSet: Brand = Object.fromEntries(names.map((name) => [name, '']));

function set(args: Brand): Brand {
  return Object.fromEntries(names.flatMap((name) => (args[name] ? [[name, args[name]]] : [])));
}
