import type { Context } from '@laotie/protocol';
import { checked } from './answers.ts';
import { type Profile, readProfile, withSlash } from './profile.ts';
import { type Ask, askJson, type Timeouts, timeouts } from './request.ts';

/** One question on the line to an endpoint. */
export interface Question extends Omit<Ask, 'url' | 'timeout'> {
  timeout?: keyof Timeouts;
  query?: object;
}

/** The line to one endpoint: where its routes are, and the buyer's context for each question. */
export interface Line {
  context: Context;
  discover(signal?: AbortSignal): Promise<Profile>;
  send<T>(how: (ask: Ask) => Promise<T>, path: string, question: Question): Promise<T>;
  /** A public question; the answer is JSON. */
  ask(path: string, question: Question): Promise<unknown>;
}

export function createLine(base: string, wanted?: Partial<Timeouts>): Line {
  const root = withSlash(new URL(base));
  const patience = { ...timeouts, ...wanted };
  let profile: Promise<Profile> | undefined;

  function discover(signal?: AbortSignal): Promise<Profile> {
    profile ??= askJson({ url: new URL('/.well-known/ucp', root), timeout: patience.read, plain: true, signal })
      .then((body) => readProfile(checked(body, 'any'), root))
      .catch((error) => {
        profile = undefined;
        throw error;
      });
    return profile;
  }

  const line: Line = {
    context: {},
    discover,
    async send(how, path, { query, timeout, ...ask }) {
      const { base: routes } = await discover(ask.signal);
      const url = new URL(path, routes);
      for (const [name, value] of Object.entries(query ?? {}))
        if (value !== undefined) url.searchParams.set(name, String(value));
      return how({ ...ask, url, timeout: patience[timeout ?? (ask.key ? 'write' : 'read')] });
    },
    ask: (path, question) => line.send(askJson, path, question),
  };
  return line;
}
