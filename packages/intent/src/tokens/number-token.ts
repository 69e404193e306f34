import { classUnit, lexicon } from '../lexicon/lexicon.ts';
import { isDigit, isLetter } from '../lexicon/table.ts';
import { last, readNumber, unitsAfter, wordsBefore } from './numbers.ts';
import { push, type Tokens } from './tokenise.ts';

const NUM = classUnit('num');
const SAME = classUnit('same');
const ONES = classUnit('ones');
const QTY = classUnit('qty');
const ITEM = classUnit('item');
const ORDINAL = classUnit('ordinal');
const CASH = classUnit('cash');
const BODY = classUnit('bodynum');
const CLOCK = classUnit('clock');
const SIZE = classUnit('sizenum');
const SIZE_WORD = classUnit('size');
const COUNT = classUnit('count');
const SPEC = classUnit('spec');
const PERCENT = classUnit('percent');
const PLUS = classUnit('plus');
const WANT = classUnit('want');
const WEAR = classUnit('wear');
const COLOUR = classUnit('colour');
const BUY = classUnit('buy');
const PERSON = classUnit('person');

const of = (sign: string): number => sign.charCodeAt(0);
const [XIE, DI, MI, YI, DIAN, SE, JIN, KUAI, HAO] = [...'/第米一点色斤块号'].map(of) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const dayWords = new Set([...'能可以会前之晚早'].map(of));
const isMeasureForOrdinal = new Set([...'个款件条双瓶套盒号种样链排只包'].map(of));

/** A number with what stands around it, at `at`: adds its token and answers where it ends, 0 where there is none. */
export function numberToken(units: Uint16Array, at: number, end: number, tokens: Tokens): number {
  const prefix = wordsBefore.longest(units, at, end);
  if (prefix) {
    const done = withPrefix(units, at, at + wordsBefore.length, end, prefix);
    if (done) return done;
  }
  if (units[at] === DI && readNumber(units, at + 1, end)) return ordinal(units, at, end);
  if (!readNumber(units, at, end)) return 0;
  const word = lexicon.longest(units, at, end);
  // "2xl" and 一口价 are words; 一个 and "12" are not
  if (word && at + lexicon.length > last.end) {
    const unit = unitsAfter.longest(units, last.end, end);
    if (!unit || last.end + unitsAfter.length < at + lexicon.length) return 0;
  }
  return plain(units, at, end, tokens);
}

function gap(units: Uint16Array, at: number, end: number): number {
  let i = at;
  while (i < end && (units[i] === 32 || units[i] === 58 || units[i] === 46)) i++;
  return i;
}

function withPrefix(units: Uint16Array, at: number, after: number, end: number, prefix: number): number {
  const glued = units[at] === 120 || units[at] === 42 || units[at] === 43;
  const from = prefix === QTY && glued && units[after] === 32 ? gap(units, after, end) : gap(units, after, end);
  if (!readNumber(units, from, end) || (last.spelt && prefix !== ITEM && prefix !== BODY && prefix !== PLUS)) {
    return prefix === ITEM ? code(units, at, from, end) : 0;
  }
  const { value, end: stop } = last;
  if (lexicon.longest(units, from, end) && from + lexicon.length > stop && prefix !== PLUS) return 0;
  if (prefix === BODY && units[stop] === 39) return feet(units, at, stop, end, value);
  const unit = unitsAfter.longest(units, stop, end);
  const length = unitsAfter.length;
  if (prefix === ITEM && unit && unit !== ITEM && unit !== SIZE && last.spelt) return 0;
  if (prefix === SIZE && value > 60 && units[at] === of('穿')) return 0;
  const takes = unit === prefix || (unit === QTY && prefix !== ITEM && prefix !== SIZE) || prefix === BODY;
  push(prefix, at, takes ? stop + length : stop, value);
  return takes ? stop + length : stop;
}

/** "no. B7", 编号C12 */
function code(units: Uint16Array, at: number, from: number, end: number): number {
  let i = from;
  while (i < end && i - from < 2 && isLetter(units[i]!)) i++;
  if (i === from || i >= end || !isDigit(units[i]!)) return 0;
  while (i < end && (isDigit(units[i]!) || isLetter(units[i]!))) i++;
  push(classUnit('code'), at, i, Number.NaN);
  return i;
}

/** 第二个, 第3款; 第二件半价 is a promotion, 第三次 counts. */
function ordinal(units: Uint16Array, at: number, end: number): number {
  const { value, end: stop } = last;
  const measured = stop < end && isMeasureForOrdinal.has(units[stop]!);
  const next = units[stop + 1];
  const promotion = measured && (next === of('半') || next === of('免') || next === of('几') || next === of('打'));
  let close = measured ? stop + 1 : stop;
  if (units[stop] === HAO && units[close] === of('链')) close = Math.min(end, close + 2);
  if (units[stop] === of('链')) close = Math.min(end, stop + 2);
  push(promotion ? PERCENT : measured ? ORDINAL : COUNT, at, close, value);
  return close;
}

function plain(units: Uint16Array, at: number, end: number, tokens: Tokens): number {
  const { value, end: stop, spelt, decimals } = last;
  if (!spelt && units[stop] === 39) return feet(units, at, stop, end, value);
  if (!spelt && units[stop] === 58 && isDigit(units[stop + 1]!)) return pair(units, at, stop, end, CLOCK, value);
  if (!spelt && (units[stop] === XIE || units[stop] === 45) && isDigit(units[stop + 1]!)) {
    return pair(units, at, stop, end, value > 39 && value < 250 ? BODY : NUM, value);
  }
  if (value < 3 && units[stop] === MI && readNumber(units, stop + 1, end)) {
    push(BODY, at, last.end, value);
    return last.end;
  }
  if (!spelt && units[stop] === 120 && isDigit(units[stop + 1]!)) return pair(units, at, stop, end, SIZE, value);
  if (!spelt && (value === 925 || value === 999)) {
    push(SPEC, at, stop, value);
    return stop;
  }
  const glued = gluedSize(units, at, stop, end, tokens);
  if (glued) return glued;
  // "3 pieces", but 3 号 only without a space
  const from = units[stop] === 32 && stop + 1 < end && isLetter(units[stop + 1]!) ? stop + 1 : stop;
  let unit = unitsAfter.longest(units, from, end);
  let close = from + unitsAfter.length;
  if (spelt && unit && at + 1 === stop && units[at] === YI && units[stop] === DIAN) unit = 0;
  if (!unit) {
    if (spelt) return alone(units, at, stop, value);
    const digit = units[at]!;
    let same = stop - at >= 3;
    for (let i = at; i < stop; i++) same &&= units[i] === digit;
    push(decimals ? looseDecimal(value) : same ? (digit === 49 ? ONES : SAME) : NUM, at, stop, value);
    return stop;
  }
  const before = tokens.length > 0 ? tokens.cls[tokens.length - 1]! : 0;
  const half = unit === SIZE && (units[close - 1] === of('半') || units[stop] === of('半'));
  if (unit === QTY && units[close - 1] === JIN && units[close] === of('的')) unit = SPEC;
  if (unit === CASH && !spelt) while (close < end && isDigit(units[close]!)) close++;
  if (unit === QTY && units[close - 1] === of('包') && units[close] === of('邮')) {
    unit = CASH;
    close = stop;
  }
  if (
    unit === QTY &&
    units[close - 1] === JIN &&
    (value >= 75 || before === PERSON || (value >= 40 && before === BODY))
  )
    unit = BODY;
  if (unit === CASH && units[close - 1] === KUAI && value < 10 && (before === WANT || before === BUY)) unit = QTY;
  if (unit === ITEM && isDay(units, close, end)) unit = CLOCK;
  if (unit === ITEM && (before === CLOCK || units[close] === SE)) {
    unit = before === CLOCK ? CLOCK : SIZE;
    if (unit === SIZE) close++;
  }
  if (unit === BODY && value > 250 && units[from] === of('高')) unit = NUM;
  if (unit === SIZE && before === WEAR && value > 200) unit = BODY;
  if (unit === SIZE && !isPlausible(units, close, value, tokens.length)) unit = close = 0;
  if (!unit) {
    push(decimals ? looseDecimal(value) : NUM, at, stop, value);
    return stop;
  }
  push(unit, at, close, half ? value + 0.5 : value);
  return close;
}

/** 9.5 is a shoe, 9.9 a price. */
function looseDecimal(value: number): number {
  return value < 15 && value > 3 && value % 1 === 0.5 ? SIZE : CASH;
}

/** 110的 and 38半 are sizes, 5的 is not; "6t" and "8s" are. */
function isPlausible(units: Uint16Array, close: number, value: number, before: number): boolean {
  const last = units[close - 1]!;
  if (last === of('的') && units[close - 2] !== of('码'))
    return (value > 33 && value < 48) || (value >= 80 && value <= 180);
  if (last === of('半')) return value > 30 && value < 50;
  if (isLetter(last)) return value < 20 && (last !== of('s') || before > 0);
  return true;
}

/** 15号能发货吗 asks for a day. */
function isDay(units: Uint16Array, at: number, end: number): boolean {
  let i = at;
  while (i < end && dayWords.has(units[i]!)) i++;
  return i > at && i < end && (units[i] === of('发') || units[i] === of('到') || units[i] === of('寄'));
}

/** A Han numeral without a unit counts only as 俩 or 仨: 一 and 半 stand in too many words. */
function alone(units: Uint16Array, at: number, stop: number, value: number): number {
  if (stop === at + 1 && (units[at] === of('俩') || units[at] === of('仨'))) {
    push(QTY, at, stop, value);
    return stop;
  }
  return 0;
}

/** 5'9, 5'9" */
function feet(units: Uint16Array, at: number, stop: number, end: number, value: number): number {
  let i = stop + 1;
  while (i < end && (isDigit(units[i]!) || units[i] === 34)) i++;
  push(BODY, at, i, value);
  return i;
}

/** 8:30, 165/120, 50-60斤: two numbers that are one statement. */
function pair(units: Uint16Array, at: number, stop: number, end: number, cls: number, value: number): number {
  readNumber(units, stop + 1, end);
  const close = last.end;
  const unit = unitsAfter.longest(units, close, end);
  push(
    unit === CASH || unit === CLOCK || unit === SIZE ? unit : cls,
    at,
    unit ? close + unitsAfter.length : close,
    value,
  );
  return unit ? close + unitsAfter.length : close;
}

const childSizes = [160, 150, 140, 130, 120, 110, 100, 90, 80];

/** 卡其色1205套: a colour, then a child's size and an amount without anything between them. */
function gluedSize(units: Uint16Array, at: number, stop: number, end: number, tokens: Tokens): number {
  const before = tokens.length > 0 ? tokens.cls[tokens.length - 1]! : 0;
  if ((before !== COLOUR && before !== SIZE_WORD) || stop - at < 3 || !isDigit(units[at]!)) return 0;
  if (unitsAfter.longest(units, stop, end) !== QTY) return 0;
  const close = stop + unitsAfter.length;
  for (const size of childSizes) {
    const digits = size < 100 ? 2 : 3;
    if (stop - at <= digits) continue;
    readNumber(units.subarray(0, at + digits), at, at + digits);
    if (last.value !== size) continue;
    push(SIZE, at, at + digits, size);
    readNumber(units, at + digits, stop);
    push(QTY, at + digits, close, last.value);
    return close;
  }
  return 0;
}
