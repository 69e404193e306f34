import {
  type AskPage,
  askShape,
  type CaptureResult,
  type CommerceEndpoint,
  CommerceError,
  type Demand,
  demandShape,
  type Id,
  type Pagination,
  type TokenProvider,
  type Topic,
  topicShape,
} from '@laotie/protocol';
import { checked, fitting } from './answers.ts';
import type { Line, Question } from './line.ts';

type DeskRoutes = NonNullable<CommerceEndpoint['demand']>;

/** The routes of the seller's host, with the host's own bearer and never the buyer's. */
export function createDeskRoutes(line: Line, host: TokenProvider): DeskRoutes {
  let held: Promise<string | null> | undefined;

  /** Asked for once, whoever waits for it. */
  function bearer(why: 'start' | 'expired'): Promise<string | null> {
    const asked = host(why);
    asked.catch(() => {
      if (held === asked) held = undefined;
    });
    return asked;
  }

  async function ask(path: string, question: Question) {
    held ??= bearer('start');
    const first = held;
    const send = (token: string | null) => line.ask(path, { ...question, bearer: token ?? undefined });
    try {
      return await send(await first);
    } catch (error) {
      const expired = error instanceof CommerceError && error.kind === 'unauthorized' && error.code !== 'forbidden';
      if (!expired) throw error;
      if (held === first) held = bearer('expired');
      return send(await held);
    }
  }

  const at = (show: Id | undefined, name: string) =>
    show === undefined ? name : `live/shows/${encodeURIComponent(show)}/${name}`;

  return {
    async read(show, { version }, o) {
      const body = await ask(at(show, 'demand'), { query: { ...line.context, version }, signal: o?.signal });
      return body === null ? null : checked<Demand>(body, demandShape);
    },
    async asks(show, q, o) {
      const body = await ask(at(show, 'asks'), { query: q, signal: o?.signal });
      const { asks, pagination } = checked<{ asks: unknown[]; pagination: Pagination }>(body, {
        asks: ['any'],
        pagination: { has_next_page: 'boolean', 'cursor?': 'text' },
      });
      return { asks: fitting<AskPage['asks'][number]>(asks, askShape), pagination };
    },
    decide: async (topic, decision, { key, signal }) =>
      checked<Topic>(
        await ask(`demand/topics/${encodeURIComponent(topic)}`, { method: 'PUT', body: decision, key, signal }),
        topicShape,
      ),
    capture: async (show, messages, { key, signal }) =>
      fitting<CaptureResult>(
        checked<{ results: unknown[] }>(await ask(at(show, 'captures'), { body: { messages }, key, signal }), {
          results: ['any'],
        }).results,
        { source: 'text', message_id: 'text', accepted: 'boolean', 'reason?': 'text' },
      ),
  };
}
