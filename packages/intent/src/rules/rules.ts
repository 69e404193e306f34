import type { Grammar } from '../context.ts';
import type { Kind } from '../kinds.ts';
import type { Tokens } from '../tokens/tokenise.ts';

export interface Rule {
  kind: Kind;
  name: string;
}

export function applyRules(_tokens: Tokens, _p: Float64Array, _grammar: Grammar | undefined): Rule | undefined {
  return undefined;
}
