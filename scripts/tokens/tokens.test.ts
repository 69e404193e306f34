import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenFiles } from './files.ts';
import { bothSchemes, listTokens } from './list.ts';
import { readTokens } from './read.ts';

describe('the tokens', () => {
  test.each([...tokenFiles()])('%s is what follows from them', (file, text) => {
    expect(readFileSync(file, 'utf8'), 'run `npm run tokens`').toBe(text);
  });
});

describe('a tokens file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokens-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(content: unknown): string {
    const path = join(folder, 'a.tokens.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  }
  const red = { colorSpace: 'srgb', components: [1, 0, 0] };
  const sea = { colorSpace: 'srgb', components: [0, 0.2, 0.4], alpha: 0.5, hex: '#003366' };

  test('is read with its types from groups and its aliases followed', () => {
    const path = file({
      color: { $type: 'color', a: { $value: red }, b: { $value: '{color.a}', $description: 'As a.' } },
      text: { small: { $type: 'dimension', $value: { value: 12, unit: 'px' } } },
      font: { $type: 'fontFamily', mono: { $value: ['ui-monospace', 'DejaVu Sans Mono'] } },
    });
    const written = [...readTokens(path)].map(([name, { value }]) => [name, value]);
    expect(written).toEqual([
      ['color.a', '#ff0000'],
      ['color.b', '#ff0000'],
      ['text.small', '0.75em'],
      ['font.mono', "ui-monospace, 'DejaVu Sans Mono'"],
    ]);
  });

  test('has light, dark and video side by side in the list', () => {
    const path = file({
      color: {
        $type: 'color',
        light: { sea: { $value: sea } },
        dark: { sea: { $value: red } },
        video: { sea: { $value: '{color.dark.sea}' } },
      },
    });
    const [token, ...more] = listTokens(path);
    expect(more).toEqual([]);
    expect(token).toMatchObject({ name: 'sea', light: 'rgb(0 51 102 / 0.5)', dark: '#ff0000', video: '#ff0000' });
    expect(bothSchemes(token!)).toBe('light-dark(rgb(0 51 102 / 0.5), #ff0000)');
  });

  test.each([
    ['an alias of nothing', { a: { $type: 'color', $value: '{b}' } }, 'no token {b}'],
    ['an alias of itself', { a: { $type: 'color', $value: '{b}' }, b: { $value: '{a}' } }, 'stands for itself'],
    ['no type', { a: { $value: red } }, 'a has no $type'],
    ['a hex that says another colour', { a: { $type: 'color', $value: { ...red, hex: '#00ff00' } } }, '#00ff00 is not'],
    ['a type we do not read', { a: { $type: 'gradient', $value: [] } }, 'gradient is not read'],
  ])('is refused with %s', (_, content, message) => {
    expect(() => readTokens(file(content))).toThrow(message);
  });
});
