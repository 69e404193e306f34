import { describe, expect, test } from 'vitest';
import { isRefusal } from './answers.ts';
import { errorIn, retryAfter } from './refusals.ts';

const none = new Headers();
const messages = [{ type: 'error', code: 'not_found', content: 'No such cart' }];

describe('what an answer that is no resource means', () => {
  test.each([
    [401, {}, 'unauthorized', 'no'],
    [403, { code: 'forbidden' }, 'unauthorized', 'no'],
    [404, {}, 'not_found', 'no'],
    [410, {}, 'not_found', 'no'],
    [400, { code: 'invalid', path: '$.x' }, 'invalid', 'no'],
    [413, {}, 'invalid', 'no'],
    [422, { code: 'idempotency_conflict' }, 'invalid', 'no'],
    [409, { code: 'idempotency_conflict' }, 'invalid', 'no'],
    [409, { code: 'idempotency_in_progress' }, 'conflict', 'same_key'],
    [409, {}, 'conflict', 'refetch'],
    [412, { code: 'revision_mismatch' }, 'conflict', 'refetch'],
    [429, {}, 'rate_limited', 'same_key'],
    [408, {}, 'unavailable', 'same_key'],
    [500, {}, 'unavailable', 'same_key'],
    [502, undefined, 'unavailable', 'same_key'],
    [503, '<html>', 'unavailable', 'same_key'],
    [302, {}, 'invalid', 'no'],
  ] as const)('%i %o → %s, %s', (status, body, kind, retry) => {
    expect(errorIn(status, body, none)).toMatchObject({ kind, retry });
  });

  test('UCP refuses with 200 and messages', () => {
    const refused = { ucp: { version: '2026-04-08', status: 'error' }, messages };
    expect(isRefusal(200, refused)).toBe(true);
    const error = errorIn(200, refused, none);
    expect(error).toMatchObject({ kind: 'not_found', code: 'not_found', message: 'No such cart', messages });
  });

  test('UCP’s older { code, content } speaks too', () => {
    expect(errorIn(400, { code: 'item_unavailable', content: 'Not here' }, none)).toMatchObject({
      code: 'item_unavailable',
      message: 'Not here',
    });
  });

  test('hostile members are not taken over', () => {
    const error = errorIn(412, { code: {}, title: [], messages: [{ type: 1 }], latest: { id: 7 } }, none);
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'conflict',
      message: 'The shop answered 412',
      messages: [],
      latest: undefined,
    });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T19:00:00Z');
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 19:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 18:59:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%o → %o ms', (header, ms) => expect(retryAfter(header, now)).toBe(ms));
});
