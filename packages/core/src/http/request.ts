import { AGENT_PROFILE_URL, CommerceError } from '@laotie/protocol';
import { newKey } from '../key.ts';
import { isRefusal } from './answers.ts';

/** Milliseconds until an answer is given up; of a stream, its head. */
export interface Timeouts {
  read: number;
  write: number;
  /** A payment: nobody should have to look for an order that was only slow. */
  complete: number;
  stream: number;
}
export const timeouts: Timeouts = { read: 10_000, write: 15_000, complete: 60_000, stream: 15_000 };

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: URL;
  body?: unknown;
  timeout: number;
  /** No header that would need a preflight: live reads. */
  plain?: boolean;
  accept?: string;
  bearer?: string | undefined;
  key?: string | undefined;
  revision?: string | undefined;
  signal?: AbortSignal | undefined;
}

function headersOf({ body, plain, accept = 'application/json', bearer, key, revision }: Ask): Record<string, string> {
  return {
    accept,
    ...(!plain && { 'ucp-agent': `profile="${AGENT_PROFILE_URL}"`, 'request-id': newKey() }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(key && { 'idempotency-key': key }),
    ...(revision !== undefined && { 'if-match': `"${revision}"` }),
  };
}

/** One exchange. Everything that can go wrong on the way is a `CommerceError`; being aborted by the caller stays an abort. */
export async function exchange<T>(ask: Ask, read: (response: Response) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  ask.signal?.throwIfAborted();
  ask.signal?.addEventListener('abort', cancel);
  const timer = setTimeout(cancel, ask.timeout);
  let response: Response | undefined;
  try {
    response = await fetch(ask.url, {
      method: ask.method ?? (ask.body === undefined ? 'GET' : 'POST'),
      headers: headersOf(ask),
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      credentials: 'omit',
      signal: ask.accept && ask.signal ? AbortSignal.any([ask.signal, stop.signal]) : stop.signal,
    });
    return await read(response);
  } catch (cause) {
    if (cause instanceof CommerceError) throw cause;
    ask.signal?.throwIfAborted();
    const code = stop.signal.aborted ? 'timeout' : response ? 'broken_answer' : 'network';
    throw new CommerceError('network', 'The shop did not answer', { code, retry: 'same_key', cause });
  } finally {
    clearTimeout(timer);
    ask.signal?.removeEventListener('abort', cancel);
  }
}

/** How to read one is brought with the first. */
export async function refusal({ status, headers }: Response, body: unknown): Promise<CommerceError> {
  const { errorIn } = await import('./refusals.ts');
  return errorIn(status, body, headers);
}

export async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** A JSON answer; refusals are thrown. Null where the endpoint says that nothing has changed. */
export function askJson(ask: Ask): Promise<unknown> {
  return exchange(ask, async (response) => {
    if (response.status === 304) return null;
    const body = await json(response);
    if (isRefusal(response.status, body)) throw await refusal(response, body);
    // a captive portal or a proxy answers 200 with a page of its own
    if (body === undefined && response.status !== 204)
      throw new CommerceError('unavailable', 'The shop did not answer with JSON', {
        code: 'not_json',
        retry: 'same_key',
      });
    return body;
  });
}
