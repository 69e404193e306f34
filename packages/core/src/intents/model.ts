import { computed } from '@preact/signals-core';
import type { Catalog } from '../catalog.ts';
import type { Intents } from '../intents.ts';
import type { Scope } from '../scope.ts';
import type { ShowCore } from '../show.ts';
import { createAnswers } from './answers.ts';
import { createReader } from './reader.ts';
import { createReplies } from './replies.ts';
import { createSaved } from './saved.ts';
import { createShipping } from './shipping.ts';
import { createWaiting } from './waiting.ts';

export interface IntentsInside extends Intents {
  /** The endpoint has taken a comment of this viewer. */
  sent(text: string): void;
}

export function createIntents(
  scope: Scope,
  { show, catalog }: { show: ShowCore; catalog: Pick<Catalog, 'entry'> },
): IntentsInside {
  const reader = createReader(scope, show, catalog);
  const answerTo = createAnswers(scope, show, {
    shipping: createShipping(scope),
    saved: createSaved(show.facts.answers),
  });
  const { replies, ask } = createReplies(scope, show.id, show.facts.news);

  return {
    ready: computed(() => reader.here.value),
    prepare: () => reader.prepare(),
    async answer(text) {
      // who only typed is not told that a part did not load
      const isHere = await reader.prepare().then(
        () => true,
        () => false,
      );
      // and before the shelf is known, nobody is asked which of its products they mean
      if (!isHere || show.status.peek() !== 'ready') return undefined;
      const said = await reader.understand(text);
      for (const kind of said.kinds) {
        const answer = await answerTo(kind, said);
        if (answer) return answer;
      }
      return undefined;
    },
    asks: (text) => reader.asks(text),
    sent(text) {
      if (!reader.here.peek() || reader.asks(text)) ask();
    },
    replies,
    ...createWaiting(scope),
  };
}
