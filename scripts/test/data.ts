import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * Gives suites in browsers the JSON files of the test data folder under `/__data/`; without the folder there is nothing
 * there, and the suites that need it skip themselves.
 */
export function serveTestData(folder: string | undefined): Middleware {
  return async (context, next) => {
    if (!context.path.startsWith('/__data/')) return next();
    const path = normalize(context.path.slice('/__data/'.length));
    const wanted = folder && !path.startsWith('..') && path.endsWith('.json');
    const body = wanted ? await readFile(join(folder, path), 'utf8').catch(() => undefined) : undefined;
    context.type = 'json';
    // no 404: the runner would call an optional file a failure
    context.body = body ?? 'null';
  };
}
