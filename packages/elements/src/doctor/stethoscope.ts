/** An answer that this page may read. */
export interface Heard {
  ok: boolean;
  status: number;
  type: string;
  /** Undefined where it is no JSON. */
  body: unknown;
  /** One of the headers is here that a foreign page sees only where it is exposed. */
  exposes: boolean;
}

/** Milliseconds until an answer is given up. */
const PATIENCE = 10_000;

/** Asks in other ways than our connector does, to tell a server that is not there from one that does not let us read. */
export class Stethoscope {
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Undefined where there was no answer, or none for this page. */
  readonly ask = async (url: URL, init: RequestInit = {}): Promise<Heard | undefined> => {
    try {
      const { ok, status, headers, ...response } = await this.#fetch(url, init).then(readAll);
      const exposes = ['etag', 'retry-after', 'idempotent-replayed'].some((name) => headers.has(name));
      return { ok, status, type: headers.get('content-type')?.split(';')[0] ?? '', body: response.body, exposes };
    } catch {
      return undefined;
    }
  };

  /** Does anything answer there, be it for others only? */
  readonly reach = async (url: URL): Promise<boolean> => {
    try {
      await this.#fetch(url, { mode: 'no-cors' });
      return true;
    } catch {
      return false;
    }
  };

  #fetch(url: URL, init: RequestInit): Promise<Response> {
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(PATIENCE)]);
    return fetch(url, { credentials: 'omit', cache: 'no-store', ...init, signal });
  }
}

async function readAll(response: Response): Promise<Pick<Response, 'ok' | 'status' | 'headers'> & { body: unknown }> {
  const { ok, status, headers } = response;
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // what it is instead of JSON, its type says
  }
  return { ok, status, headers, body };
}
