export type { Context, Grammar, KnownProduct } from './context.ts';
export { isTrade, type Kind, kinds } from './kinds.ts';
export type { Intent } from './model/decide.ts';
export type { Evidence } from './model/evidence.ts';
export { type Reading, read } from './read.ts';
