import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser, howToInstall } from './browsers.ts';
import { missing } from './test/requirements.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser is where its environment variable says', () => {
  vi.stubEnv('FIREFOX_PATH', process.execPath);
  expect(findBrowser('Firefox')).toBe(process.execPath);
});

test('a browser that is named but not there is missing, whatever else is installed', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  expect(findBrowser('Chromium')).toBeUndefined();
});

test('what is missing is told with the way to get it', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  vi.stubEnv('LAOTIE_TEST_DATA', '/nowhere/data');
  expect(missing()).toContain(`Chromium is not installed (${howToInstall('Chromium')})`);
  expect(missing()).toContain('the test data is not at /nowhere/data (set LAOTIE_TEST_DATA to its folder)');
});

test('what is there is not missing', () => {
  vi.stubEnv('LAOTIE_TEST_POSTGRES', 'postgres://somewhere');
  vi.stubEnv('LAOTIE_TEST_DATA', process.cwd());
  expect(missing().filter((what) => /data|Postgres/.test(what))).toEqual([]);
});
