import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../services/refusal.ts';

export const BODY_LIMIT = 64 * 1024;
const DEPTH_LIMIT = 32;

/**
 * Bodies are JSON in UTF-8, not too deep, and hold no NUL, which no text column takes. Nothing else is parsed.
 * Routes that need a body say so themselves; those that need none take an empty one.
 */
export function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (request, body: Buffer, done) => {
      if (body.length === 0) return done(null, undefined);
      if (!isUtf8(body)) return done(refused('The body is not UTF-8'));
      const text = body.toString();
      if (depth(text) > DEPTH_LIMIT) return done(refused(`Deeper than ${DEPTH_LIMIT} levels`));
      if (text.includes('\\u0000')) return done(refused('Texts hold no NUL'));
      return parse(request, text, done);
    },
  );
}

const refused = (detail: string): Refusal => new Refusal(400, 'invalid', { detail, path: '$' });

/** How deep brackets nest outside of strings; told before parsing, in one pass. */
export function depth(text: string): number {
  let level = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 0x5c) i++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x5b || char === 0x7b) deepest = Math.max(deepest, ++level);
    else if (char === 0x5d || char === 0x7d) level--;
  }
  return deepest;
}
