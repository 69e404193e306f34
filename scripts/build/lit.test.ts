import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { trimmed } from './lit.ts';
import { type CSSResult, css } from './lit-css.ts';

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
