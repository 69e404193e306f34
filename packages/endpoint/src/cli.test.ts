import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './cli.ts';
import { createEndpoint } from './index.ts';
import { shopFile } from './testing/catalog.ts';

describe('the command line', { timeout: 600_000 }, () => {
  let folder: string;
  let database: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'laotie-cli-'));
    database = join(folder, 'shop.sqlite');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Exit code, what it printed, and what it complained about. */
  async function laotie(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const out: string[] = [];
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const code = await run([...args, '--database', database], (text) => out.push(text));
      return { code, out: out.join('\n'), err: err.mock.calls.map(([text]) => String(text)).join('') };
    } finally {
      err.mockRestore();
    }
  }

  function file(content: unknown): string {
    const path = join(folder, 'catalog.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it('makes a database, fills it twice, makes a key, and the shop is there', async () => {
    expect(await laotie('migrate')).toMatchObject({ code: 0, out: 'The database is up to date.' });
    for (let times = 0; times < 2; times++) {
      expect(await laotie('import', file(shopFile()))).toMatchObject({
        code: 0,
        out: 'Imported 5 products and 2 shows.',
      });
    }
    const key = await laotie('key', 'create', '--seller', 's_1', '--scope', 'show,moderate');
    expect(key.code).toBe(0);

    const endpoint = await createEndpoint({ database, public_url: 'http://localhost' });
    try {
      const authorization = `Bearer ${key.out}`;
      const ask = (method: 'PUT', url: string) =>
        endpoint.app.inject({ method, url, headers: { authorization }, payload: {} });
      expect((await ask('PUT', '/live/shows/show_1')).statusCode).toBe(200);
      expect((await ask('PUT', '/products/p_oil')).statusCode).toBe(403);
    } finally {
      await endpoint.close();
    }
  });

  it('takes words that comments may not hold from a file, and says what is wrong with another one', async () => {
    for (const wrong of ['{"ad":["x"]}', '{"add":"x"}', '{"add":[1]}', 'null'])
      expect(await laotie('migrate', '--moderation', file(wrong)), wrong).toMatchObject({
        code: 2,
        err: expect.stringContaining('add, remove, allow and sites'),
      });
    expect(await laotie('migrate', '--moderation', file({ add: ['隔壁'], remove: ['phone'] }))).toMatchObject({
      code: 0,
    });
  });

  it.each([
    [['import', 'missing.json'], /missing\.json.*ENOENT/],
    [['import'], /Name the file/],
    [['key', 'create'], /--seller/],
    [
      ['key', 'create', '--seller', 's_1', '--scope', 'everything'],
      /"everything" is no scope; there are show, products, moderate/,
    ],
    [['dance'], /no command "dance"/],
    [['serve', '--prot', '80'], /prot/],
  ])('%j is answered with a sentence and exit code 2', async (args, sentence) => {
    const { code, err } = await laotie(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/ {4}at /);
  });

  it('names the field of a catalogue file that does not fit, and imports nothing', async () => {
    const bad = { ...shopFile(), sellers: [{ id: 's_1' }] };
    expect(await laotie('import', file(bad))).toMatchObject({ code: 2, err: '$.sellers[0].name is needed\n' });
    expect(await laotie('import', file('{'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/catalog\.json.*JSON/),
    });
  });

  it('explains itself', async () => {
    expect(await laotie('--help')).toMatchObject({ code: 0, out: expect.stringContaining('import <file>') });
    expect((await laotie()).code).toBe(2);
  });
});
