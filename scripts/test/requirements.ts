import { existsSync } from 'node:fs';
import { type Engine, findBrowser, howToInstall } from '../browsers.ts';
import { findPostgres } from './postgres.ts';

/** What tests would use and this machine does not have, each with what to do about it. */
export function missing(): string[] {
  const lacking = (['Chromium', 'Firefox', 'WebKit'] satisfies Engine[])
    .filter((engine) => !findBrowser(engine))
    .map((engine) => `${engine} is not installed (${howToInstall(engine)})`);
  if (!process.env['LAOTIE_TEST_POSTGRES'] && !findPostgres()) {
    lacking.push(
      'Postgres is not installed (apt-get install postgresql, or set LAOTIE_TEST_POSTGRES to a connection string)',
    );
  }
  const data = process.env['LAOTIE_TEST_DATA'];
  if (!data || !existsSync(data)) {
    lacking.push(`the test data is ${data ? `not at ${data}` : 'not here'} (set LAOTIE_TEST_DATA to its folder)`);
  }
  return lacking;
}
