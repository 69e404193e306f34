import type { ShowSnapshot } from '@laotie/protocol';
import { html } from 'lit';
import { until } from '../testing/until.ts';
import { never, type Row, refused, soldOut, type Tag } from './cell.ts';

const asks = (text: string) => html`<laotie-answer text=${text}></laotie-answer>`;
const over = ({ show }: ShowSnapshot) => {
  show.status = 'ended';
};

const silent = { notApplicable: 'it reads the chat of a page, and draws nothing but an answer to its viewer' };

/** What answers those who ask, and what their seller sees of it. */
export const asking = {
  'laotie-answer': {
    loading: { tag: asks('how much is no. 5?'), endpoint: never, sees: 'nothing yet' },
    empty: { tag: asks('hello from Lyon'), sees: 'nothing' },
    error: { tag: asks('how much is no. 5?'), endpoint: refused, sees: 'nothing' },
    offline: {
      tag: asks('how much is no. 5?'),
      act: (stage) => until(() => stage.find('.answer')),
      offline: 'after',
      sees: /wok/,
    },
    'sold out': { tag: asks('how much is no. 5?'), products: soldOut, sees: /back.*Sold out/, never: '.button.add' },
    ended: { tag: asks('how much is no. 5?'), show: over, sees: '.button.add' },
  },
  'laotie-comment-capture': {
    loading: silent,
    empty: silent,
    error: silent,
    offline: silent,
    'sold out': silent,
    ended: silent,
  },
  'laotie-demand': {
    loading: { endpoint: never, sees: /Loading/ },
    empty: { sees: /Nobody has asked for anything yet/ },
    error: { endpoint: refused, sees: /did not load.*Try again/ },
    offline: { act: (stage) => until(() => stage.find('.strip')), offline: 'after', sees: /Nobody has asked/ },
    'sold out': { notApplicable: 'it shows what is asked for, not what is left' },
    ended: { show: over, sees: /Nobody has asked for anything yet/ },
  },
} satisfies Partial<Record<Tag, Row>>;
