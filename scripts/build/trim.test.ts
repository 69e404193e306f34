import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { type CSSResult, css } from './lit-css.ts';
import { trimmed } from './trim.ts';

describe('Lit in the bundle', () => {
  test.each(['@lit/reactive-element/reactive-element.js', 'lit-html/lit-html.js', 'lit-element/lit-element.js'])(
    'leaves no name on the window from %s',
    (file) => {
      const module = trimmed(file, readFileSync(`node_modules/${file}`, 'utf8'));
      expect(module).not.toMatch(/Versions|Support\b|litPropertyMetadata|Symbol\.metadata/);
      expect(() => parseSync(file, module)).not.toThrow();
    },
  );

  test('that does something else instead stops the build', () => {
    expect(() => trimmed('lit-html/lit-html.js', 'export const html = 1')).toThrow(/lit-html\.js has nothing like/);
  });

  test('joins CSS with CSS and with nothing else', () => {
    const inner = css`a { color: red }`;
    expect(css`${inner} b { top: 0 }`.cssText).toBe('a { color: red } b { top: 0 }');
    expect(() => css`a { color: ${'red' as unknown as CSSResult} }`).toThrow(TypeError);
  });
});

describe('signals in the bundle', () => {
  const file = '@preact/signals-core/dist/signals-core.module.js';

  test('do all that ours do, without what makes models', async () => {
    const module = trimmed(file, readFileSync(`node_modules/${file}`, 'utf8'));
    const { signal, computed, effect, untracked, ...rest } = await import(
      `data:text/javascript,${encodeURIComponent(module)}`
    );
    expect(rest).not.toHaveProperty('createModel');
    const one = signal(1);
    const other = signal(10);
    const sum = computed(() => one.value + untracked(() => other.value));
    const seen: number[] = [];
    const stop = effect(() => void seen.push(sum.value));
    const unsubscribe = sum.subscribe((n: number) => seen.push(-n));
    other.value = 20;
    one.value = 2;
    unsubscribe();
    one.value = 3;
    stop();
    one.value = 4;
    expect(seen).toEqual([11, -11, 22, -22, 23]);
  });
});
