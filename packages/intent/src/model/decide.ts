import { type Kind, kinds, TRADE_KINDS } from '../kinds.ts';

export interface Intent {
  kind: Kind;
  /** 0 to 1; from 0.5 on the comment is taken to be of this kind. */
  confidence: number;
}

const TESTIMONIAL = kinds.indexOf('testimonial');
const NONE = kinds.indexOf('none');

/** A second need is named from this share of the first one's probability on. */
const SECOND = 0.6;
/** Below this nothing is reported. */
const FAINT = 0.1;

/**
 * Kinds by confidence. Whether there is a trade need at all is one question, answered by all trade kinds together; which
 * one it is comes second. So a comment between two kinds is still heard.
 */
export function decide(p: Float64Array): Intent[] {
  let trade = 0;
  let top = 0;
  for (let kind = 0; kind < TRADE_KINDS; kind++) {
    trade += p[kind]!;
    if (p[kind]! > p[top]!) top = kind;
  }
  const told = p[TESTIMONIAL]!;
  if (trade < 0.5 && p[NONE]! >= 0.9) return [{ kind: 'none', confidence: p[NONE]! }];
  const intents: Intent[] = [];
  for (let kind = 0; kind < TRADE_KINDS; kind++) {
    const share = kind === top ? 1 : Math.min(1, p[kind]! / (p[top]! * 2 * SECOND));
    if (trade * share >= FAINT) intents.push({ kind: kinds[kind]!, confidence: trade * share });
  }
  const beside =
    trade >= 0.5 ? told / (p[top]! * 2 * SECOND) : (told / (told + p[NONE]!)) * (told > p[NONE]! ? 1 : 1 - trade);
  if (beside >= FAINT) intents.push({ kind: 'testimonial', confidence: Math.min(1, beside) });
  if (trade < 0.5 && told < p[NONE]!)
    intents.push({ kind: 'none', confidence: (1 - trade) * (p[NONE]! / (told + p[NONE]!)) });
  return intents.sort((a, b) => b.confidence - a.confidence);
}
