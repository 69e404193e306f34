/** What goes into and comes out of a column. JSON documents are text. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Statement {
  sql: string;
  params: readonly Value[];
  /** The rows read are about to be changed: a database with many writers keeps them for us until the end. */
  lock?: boolean;
}

/**
 * One atomic step on the database, written once for every database: it yields statements and is handed their rows.
 * Whoever runs it provides the transaction. Statements yielded together run in their order, and a database at the other
 * end of a wire is asked once for all of them.
 */
export type Operation<T> = Generator<readonly Statement[], T, readonly Row[][]>;

/** Thrown by an operation that wants nothing of what it did to remain, and yet has an answer. */
export class Undo extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super('undone');
    this.answer = answer;
  }
}

/** All rows of a statement. `R` says what its columns are. */
export function* all<R = Row>(sql: string, ...params: Value[]): Operation<R[]> {
  return (yield [{ sql, params }])[0] as R[];
}

/** The first row. */
export function* one<R = Row>(sql: string, ...params: Value[]): Operation<R | undefined> {
  return (yield* all<R>(sql, ...params))[0];
}

/** The first row, kept from other writers until the operation ends. */
export function* locked<R = Row>(sql: string, ...params: Value[]): Operation<R | undefined> {
  return (yield [{ sql, params, lock: true }])[0]?.[0] as R | undefined;
}

/** Whether a statement that ends in RETURNING touched a row. */
export function* touched(sql: string, ...params: Value[]): Operation<boolean> {
  return (yield* all(sql, ...params)).length > 0;
}

/** Rows of each of several statements, none of which needs what another one answers. */
export function* together(...statements: Statement[]): Operation<readonly Row[][]> {
  return statements.length > 0 ? yield statements : [];
}

export const statement = (sql: string, ...params: Value[]): Statement => ({ sql, params });

/** `?, ?, ?` for a list of that length: statements are built from counts, never from what somebody sent. */
export const marks = (list: readonly unknown[]): string => list.map(() => '?').join(', ');
