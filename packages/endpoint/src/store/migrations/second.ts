import type { Migration } from './index.ts';

/**
 * What viewers ask for, counted as it is written. A place is one show (`show:…`) or all of a seller's (`seller:…`), and
 * every count is kept for both, so that no read adds up asks. Captured texts are kept here; a comment's own text stays
 * with the comment, so that hiding it leaves no copy.
 */
export const second: Migration = {
  name: '0002-demand',
  statements: ({ serial, keyed }) => [
    // Messages of other chats. Those that ask for nothing leave their key only, so that a replay is known.
    `CREATE TABLE captures (
      show_id TEXT NOT NULL, source TEXT NOT NULL, message_id TEXT NOT NULL, author TEXT, text TEXT, at TEXT NOT NULL,
      PRIMARY KEY (show_id, source, message_id))${keyed}`,
    `CREATE INDEX captures_of_nothing ON captures (at) WHERE text IS NULL`,

    // One row for each kind that a message asks. What a page of them is asked by has an index that ends in the id.
    `CREATE TABLE asks (
      id ${serial}, show_id TEXT NOT NULL, seller_id TEXT NOT NULL, source TEXT NOT NULL, message_id TEXT NOT NULL, kind TEXT NOT NULL,
      asker TEXT NOT NULL, product_id TEXT, topic_id TEXT, quantity BIGINT, at TEXT NOT NULL)`,
    `CREATE UNIQUE INDEX asks_by_message ON asks (show_id, source, message_id, kind)`,
    `CREATE INDEX asks_by_show ON asks (show_id, id)`,
    `CREATE INDEX asks_by_seller ON asks (seller_id, id)`,
    `CREATE INDEX asks_by_show_and_kind ON asks (show_id, kind, id)`,
    `CREATE INDEX asks_by_seller_and_kind ON asks (seller_id, kind, id)`,
    `CREATE INDEX asks_by_product ON asks (product_id, id) WHERE product_id IS NOT NULL`,
    `CREATE INDEX asks_by_product_and_kind ON asks (product_id, kind, id) WHERE product_id IS NOT NULL`,
    `CREATE INDEX asks_by_topic ON asks (topic_id, id) WHERE topic_id IS NOT NULL`,
    `CREATE INDEX asks_by_asker ON asks (asker, show_id) WHERE topic_id IS NOT NULL`,

    // `revision` goes up with every change of what is counted there.
    `CREATE TABLE ledgers (
      place TEXT PRIMARY KEY, comments BIGINT NOT NULL DEFAULT 0, asking BIGINT NOT NULL DEFAULT 0, revision BIGINT NOT NULL DEFAULT 0,
      last_at TEXT NOT NULL DEFAULT '')${keyed}`,
    // about 'product' (kind '' is all of its kinds), 'topic' or 'all' (subject and kind are '').
    `CREATE TABLE counts (
      id ${serial}, place TEXT NOT NULL, about TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
      asks BIGINT NOT NULL DEFAULT 0, askers BIGINT NOT NULL DEFAULT 0, CHECK (asks >= 0), CHECK (askers >= 0))`,
    `CREATE UNIQUE INDEX counts_by_subject ON counts (place, about, subject, kind)`,
    `CREATE INDEX counts_by_askers ON counts (place, about, askers, id) WHERE kind = ''`,
    // Who is in a count, and by how many asks: the last one that is taken back takes the asker along.
    `CREATE TABLE askers (count_id BIGINT NOT NULL, asker TEXT NOT NULL, asks BIGINT NOT NULL, PRIMARY KEY (count_id, asker))${keyed}`,
    // Asks by quarter of a minute since 1970, of the last half hour; older ones are swept.
    `CREATE TABLE slots (count_id BIGINT NOT NULL, slot BIGINT NOT NULL, asks BIGINT NOT NULL, PRIMARY KEY (count_id, slot))${keyed}`,
    `CREATE INDEX slots_by_age ON slots (slot)`,

    // The highest number that a show ever gave to one of its items: none is given twice.
    `ALTER TABLE shows ADD COLUMN last_number BIGINT NOT NULL DEFAULT 0`,

    // Wishes and questions. product_id is what a question is about, or what came of a wish. merged_into: it is that one.
    // decision: the seller's last request, so that the same one again changes nothing.
    `CREATE TABLE topics (
      id TEXT PRIMARY KEY, seller_id TEXT NOT NULL, kind TEXT NOT NULL, product_id TEXT, state TEXT NOT NULL DEFAULT 'open', text TEXT,
      title TEXT NOT NULL, signature TEXT NOT NULL, merged_into TEXT, decision TEXT, waiting BIGINT NOT NULL DEFAULT 0,
      first_at TEXT NOT NULL, last_at TEXT NOT NULL, CHECK (waiting >= 0))`,
    `CREATE INDEX topics_by_merge ON topics (merged_into) WHERE merged_into IS NOT NULL`,
    // realm: the seller and, for questions, the product. There alike asks are looked for.
    `CREATE TABLE topic_terms (realm TEXT NOT NULL, term TEXT NOT NULL, topic_id TEXT NOT NULL, PRIMARY KEY (realm, term, topic_id))${keyed}`,

    // The seller's answers, as protocol's SavedAnswer. Without a show ('') they are for all of the seller's.
    `CREATE TABLE answers (
      show_id TEXT NOT NULL, id TEXT NOT NULL, seller_id TEXT NOT NULL, removed BIGINT NOT NULL DEFAULT 0, at TEXT NOT NULL,
      doc TEXT NOT NULL, PRIMARY KEY (show_id, id))`,
    `CREATE INDEX answers_by_seller ON answers (seller_id, show_id)`,
    // What has been told of them: a question that somebody asked in words that are hidden now is told in others.
    `CREATE INDEX events_of_answers ON events (show_id, seq) WHERE type = 'answer.set'`,
    // id is a variant's or a topic's; how many wait for a topic is in its row.
    `CREATE TABLE waiting (buyer TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (buyer, id))${keyed}`,
    `CREATE INDEX waiting_by_id ON waiting (id)`,
  ],
};
