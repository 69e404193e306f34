import {
  type AskPage,
  askShape,
  type CaptureResult,
  type CommerceEndpoint,
  type Demand,
  demandShape,
  type Id,
  type Pagination,
  type TokenProvider,
  type Topic,
  topicShape,
} from '@laotie/protocol';
import { checked, fitting } from './answers.ts';
import { askedBy, createBearer } from './bearer.ts';
import type { Line, Question } from './line.ts';
import { type Ask, answerIn, askJson, exchange } from './request.ts';

export interface DeskRoutes {
  demand: NonNullable<CommerceEndpoint['demand']>;
}

/** The routes of the seller's host, with the host's own bearer and never the buyer's. */
export function createDeskRoutes(line: Line, host: TokenProvider): DeskRoutes {
  const bearer = createBearer({ token: host, guest: async () => undefined });

  const ask = async (path: string, question: Question, how: (ask: Ask) => Promise<unknown> = askJson) =>
    askedBy(bearer, await bearer.needed(), (token) => line.send(how, path, { ...question, bearer: token }));
  const at = (show: Id | undefined, name: string) =>
    show === undefined ? name : `live/shows/${encodeURIComponent(show)}/${name}`;

  return {
    demand: {
      async read(show, { version }, o) {
        const body = await ask(at(show, 'demand'), { query: { version }, signal: o?.signal }, askUnlessSame);
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
    },
  };
}

/** Null where the endpoint says that nothing has changed. */
const askUnlessSame = (ask: Ask): Promise<unknown> =>
  exchange(ask, async (response) => (response.status === 304 ? null : answerIn(response)));
