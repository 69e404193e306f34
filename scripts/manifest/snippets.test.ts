import { describe, expect, test } from 'vitest';
import { elementsOf } from './element.ts';
import { manifest } from './manifest.ts';
import { type Kind, kinds, snippet } from './snippets.ts';

const elements = elementsOf(await manifest());

function written(kind: Kind, tag: string, values: Record<string, unknown> = {}): string {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`no <${tag}>`);
  return snippet(kind, element, values);
}

describe('a snippet', () => {
  test('is what a page says: one script and one tag', () => {
    expect(written('HTML', 'laotie-product-card', { product: 'p_1', shape: 'row', number: 2 })).toBe(
      `<script type="module" src="https://shop.example/laotie.js"></script>

<laotie-product-card product="p_1" shape="row" number="2">
  <a href="https://shop.example/">Chili oil, Qinling Kitchen</a>
</laotie-product-card>`,
    );
  });

  test('puts what belongs to a show into one', () => {
    expect(written('HTML', 'laotie-spotlight')).toContain(
      '<laotie-shop show="show_1">\n  <laotie-spotlight></laotie-spotlight>\n</laotie-shop>',
    );
  });

  test('writes switches and numbers as each language does', () => {
    const values = { overVideo: true, withoutFeed: false };
    expect(written('HTML', 'laotie-comments', values)).toContain('<laotie-comments over-video></laotie-comments>');
    expect(written('React', 'laotie-comments', values)).toContain('<laotie-comments overVideo></laotie-comments>');
    expect(written('Vue', 'laotie-comments', values)).toContain(
      '<laotie-comments :overVideo="true"></laotie-comments>',
    );
    expect(written('React', 'laotie-product-card', { number: 2 })).toContain('number={2}');
    expect(written('Vue', 'laotie-product-card', { number: 2 })).toContain(':number="2"');
  });

  test.each(kinds)('keeps a text within its quotes in %s', (kind) => {
    const code = written(kind, 'laotie-countdown', { label: 'Ends "soon" & <for> good' });
    expect(code).toContain(
      kind === 'React' ? 'label={"Ends \\"soon\\" & <for> good"}' : 'label="Ends &quot;soon&quot; &amp; <for> good"',
    );
  });

  test('takes what a story calls an argument by its attribute, and leaves out what is nothing to set', () => {
    const code = written('HTML', 'laotie-overlay', { 'without-mini': true, withoutMini: true, box: 'phone', shop: {} });
    expect(code).toContain('<laotie-overlay without-mini>');
  });

  test.each(kinds)("asks for the host's token where only hosts go, in %s", (kind) => {
    expect(written(kind, 'laotie-demand')).toMatch(/configure\(\{\s+endpoint: .*\s+host: \(\) => fetch/);
    expect(written(kind, 'laotie-cart')).not.toContain('host:');
  });

  test('listens to a fact where the element tells one', () => {
    expect(written('React', 'laotie-shop')).toContain('onlaotie-cart-change={({ detail }) => console.log(detail)}');
    expect(written('Vue', 'laotie-shop')).toContain('@laotie-cart-change="({ detail }) => console.log(detail)"');
  });
});
