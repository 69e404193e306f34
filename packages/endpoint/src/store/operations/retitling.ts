import type { Said } from '@laotie/intent/likeness';
import type { Comment, Id, Time } from '@laotie/protocol';
import { isListed } from '../../demand/names.ts';
import { titleOf } from '../../demand/title.ts';
import { all, type Operation, one } from '../operation.ts';
import { reword } from './answers.ts';
import { ASK_TEXTS } from './asks.ts';
import { signatureOf } from './clusters.ts';

interface Titled {
  id: Id;
  seller_id: Id;
  signature: string;
}

/**
 * The comment that stood for the topic, or for one that has become it, has been hidden: another one does, else those of
 * its words that are everybody's. What was said to be the question changes along.
 */
export function* retitle(topic_id: Id, title: string, now: Time): Operation<void> {
  const topics = yield* all<Titled>(
    'SELECT id, seller_id, signature FROM topics WHERE (id = ? OR merged_into = ?) AND title = ?',
    topic_id,
    topic_id,
    title,
  );
  if (topics.length === 0) return;
  const other = yield* one<{ doc: string | null; text: string | null }>(
    `SELECT c.doc, p.text FROM asks a ${ASK_TEXTS} WHERE a.topic_id = ? ORDER BY a.id LIMIT 1`,
    topic_id,
  );
  const said = other?.doc ? (JSON.parse(other.doc) as Comment).text : other?.text;
  for (const topic of topics) {
    const text = titleOf(said ?? namely(signatureOf(topic)));
    yield* all('UPDATE topics SET title = ? WHERE id = ?', text, topic.id);
    yield* reword(topic, title, text, now);
  }
}

/** A word that is on no list of ours may be what the comment was hidden for. */
const namely = ({ head, near, words }: Said): string => [...near, head, ...words].filter(isListed).join(' ');
