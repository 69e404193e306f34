import {
  answerShape,
  CommerceError,
  commentShape,
  couponShape,
  cueShape,
  eventShapes,
  type LiveEvent,
  misfit,
  offerShape,
  purchasesShape,
  type Shape,
  type ShowSnapshot,
  sellerShape,
  showShape,
  statsShape,
} from '@laotie/protocol';

/** Called with the path of what did not fit. */
export type Drop = (where: string) => void;

/**
 * A snapshot as it may be used: without a show, a cursor or a time it is none; of its lists, only what does not fit is
 * left out. Products are passed on unchecked, the catalog turns a malformed one into the error of its own card.
 */
export function checkSnapshot(value: unknown, drop: Drop): ShowSnapshot {
  const where = misfit(value, { show: showShape, seller: sellerShape, cursor: 'text', server_time: 'text' });
  if (where !== undefined) throw new CommerceError('invalid', `The snapshot does not fit at ${where || '.'}`);
  const given = value as Record<keyof ShowSnapshot, unknown>;
  const list = <T>(name: keyof ShowSnapshot, shape: Shape): T[] =>
    listOf(given[name]).filter((item, i) => {
      const misfitting = misfit(item, shape);
      if (misfitting !== undefined) drop(`${name}[${i}]${misfitting}`);
      return misfitting === undefined;
    }) as T[];
  return {
    ...(value as ShowSnapshot),
    cues: list('cues', cueShape),
    offers: list('offers', offerShape),
    coupons: list('coupons', couponShape),
    answers: list('answers', answerShape),
    comments: list('comments', commentShape),
    purchases: list('purchases', purchasesShape),
    products: listOf(given.products) as ShowSnapshot['products'],
    stats: list<NonNullable<ShowSnapshot['stats']>>('stats', statsShape)[0] ?? {},
  };
}

/** May the event be applied? Unknown types are passed over without a word: a later release added them. */
export function fitsEvent(event: LiveEvent, drop: Drop): boolean {
  const shape = Object.hasOwn(eventShapes, event.type) ? eventShapes[event.type] : undefined;
  if (!shape) return false;
  const where = Number.isNaN(Date.parse(event.at)) ? '.at' : misfit(event.data, shape, '.data');
  if (where === undefined) return true;
  drop(event.type + where);
  return false;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
