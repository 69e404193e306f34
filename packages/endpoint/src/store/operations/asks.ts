import type { AskQuery, Id, Time } from '@laotie/protocol';
import { all, type Operation, type Value } from '../operation.ts';
import type { DemandScope } from './demand.ts';

export interface AskRow {
  id: number;
  show_id: Id;
  source: string;
  message_id: Id;
  kind: string;
  product_id: Id | null;
  topic_id: Id | null;
  quantity: number | null;
  at: Time;
  /** The comment where it is one of ours, else author and text as captured. */
  doc: string | null;
  author: string | null;
  text: string | null;
}

/** What was said, beside an ask: `c.doc` of our own comments, `p.text` of captured ones. */
export const ASK_TEXTS = `LEFT JOIN comments c ON a.source = 'native' AND c.show_id = a.show_id AND c.id = a.message_id
  LEFT JOIN captures p ON p.show_id = a.show_id AND p.source = a.source AND p.message_id = a.message_id`;

export const askQueries = {
  /** Newest first; `before` is the id of the last one of the page before. */
  *read_asks(
    q: DemandScope & Pick<AskQuery, 'product_id' | 'kind' | 'topic_id'> & { before?: number; limit: number },
  ): Operation<AskRow[]> {
    const [where, params] = asked(q);
    return yield* all<AskRow>(
      `SELECT a.id, a.show_id, a.source, a.message_id, a.kind, a.product_id, a.topic_id, a.quantity, a.at, c.doc, p.author, p.text
      FROM asks a ${ASK_TEXTS} WHERE ${where} AND a.id < ? ORDER BY a.id DESC LIMIT ?`,
      ...params,
      q.before ?? Number.MAX_SAFE_INTEGER,
      q.limit,
    );
  },
};

/** The narrowest of what is asked by is looked up, the rest only checked: `|| ''` keeps an index from being taken for it. */
function asked({ seller_id, show_id, product_id, kind, topic_id }: DemandScope & AskQuery): [string, Value[]] {
  const parts: [string, Value][] = [];
  const inShow = (by: string): void =>
    void parts.push(show_id === undefined ? [`a.seller_id ${by}`, seller_id] : [`a.show_id ${by}`, show_id]);
  if (topic_id !== undefined) {
    parts.push(['a.topic_id = ?', topic_id]);
    inShow(`|| '' = ?`);
    if (product_id !== undefined) parts.push([`a.product_id || '' = ?`, product_id]);
    if (kind !== undefined) parts.push([`a.kind || '' = ?`, kind]);
  } else {
    if (product_id !== undefined) parts.push(['a.product_id = ?', product_id]);
    inShow(product_id === undefined ? '= ?' : `|| '' = ?`);
    if (kind !== undefined) parts.push(['a.kind = ?', kind]);
  }
  return [parts.map(([sql]) => sql).join(' AND '), parts.map(([, value]) => value)];
}
