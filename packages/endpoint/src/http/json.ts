import type { FastifyInstance } from 'fastify';
import { Refusal } from '../services/refusal.ts';

export const BODY_LIMIT = 64 * 1024;
export const DEPTH_LIMIT = 32;

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
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
        if (depth(text) > DEPTH_LIMIT)
          throw new Refusal(400, 'invalid', { detail: `Deeper than ${DEPTH_LIMIT} levels`, path: '$' });
        if (text.includes('\\u0000')) throw new Refusal(400, 'invalid', { detail: 'Texts hold no NUL', path: '$' });
        parse(request, text, done);
      } catch (error) {
        done(
          error instanceof Refusal
            ? error
            : new Refusal(400, 'invalid', { detail: 'The body is not UTF-8', path: '$' }),
        );
      }
    },
  );
}

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
