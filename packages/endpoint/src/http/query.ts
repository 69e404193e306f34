import type { PageQuery, Time } from '@laotie/protocol';
import { refuseField } from '../services/refusal.ts';

/** A query as it comes: a name given twice is a list, which no route of ours wants. */
export type Query = Readonly<Record<string, unknown>>;

export function textIn(query: Query, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > 255 || /\p{Cc}/u.test(value))
    throw refuseField(`$.${name}`, 'is one short text');
  return value;
}

export function timeIn(query: Query, name: string): Time {
  const value = textIn(query, name) ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw refuseField(`$.${name}`, 'is an RFC 3339 time');
  }
  return value;
}

export function pageOf(query: Query): PageQuery {
  const cursor = textIn(query, 'cursor');
  const limit = textIn(query, 'limit');
  if (limit !== undefined && !/^([1-9]\d?|100)$/.test(limit)) throw refuseField('$.limit', 'is a number from 1 to 100');
  return { ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit: Number(limit) }) };
}
