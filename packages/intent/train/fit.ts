import { kinds } from '../src/kinds.ts';
import { BUCKETS, featuresOf } from '../src/model/features.ts';
import { dampOf, KINDS, type Model, probabilities, softmax } from '../src/model/model.ts';
import { normalise } from '../src/normalise/normalise.ts';
import { tokenise } from '../src/tokens/tokenise.ts';
import { augment } from './augment.ts';
import { centre, quantise, type Real, scaleOf, stepsOf } from './quantise.ts';
import { random } from './random.ts';
import { groupBy, type Row } from './rows.ts';

export interface Settings {
  epochs: number;
  rate: number;
  /** How much a weight shrinks each time it is used. */
  decay: number;
  /** What a weight pays for not being nothing, each time: most of them are nothing then, and cost no room. */
  toll: number;
  /** Share of a comment's features that are hidden from one step. */
  dropout: number;
  /** Buckets that are kept. */
  keep: number;
  /** Width of a step of the rounded weights, in usual weights. */
  step: number;
  /** In so many last epochs the weights are read rounded, so that they learn to be good when they are. */
  rounded: number;
  seed: number;
  /**
   * What speaks for no need beyond what the rows say. In sources that it never saw a model is surer of needs than it is
   * right: fitted there (leave-out.ts), not on rows of its own sources.
   */
  caution: number;
}

export const settings: Settings = {
  epochs: 12,
  rate: 0.12,
  decay: 0.00005,
  toll: 0.001,
  dropout: 0.2,
  keep: 8680,
  step: 1.2,
  rounded: 4,
  seed: 20240607,
  caution: 0.35,
};

/** Sources that are not about shops, or were partly generated, teach less than their number of rows. */
const trust: Record<string, number> = {
  hwu64: 0.4,
  crosswoz: 0.25,
  'multidogo-fastfood': 0.25,
  'bitext-cs': 0.25,
  semipqa: 0.35,
  'cdial-toy': 0.8,
  written: 0.7,
};

/** Most of what people say asks for nothing: a false alarm costs more than its share of the rows. */
const CALM = 2.1;

/** Every source counts alike for a kind, by the root of its rows: a large one says more, but not in proportion. */
export function weigh(rows: Row[]): Float64Array {
  const cells = groupBy(rows, ({ source, intents }) => `${source} ${intents[0]}`);
  const langs = groupBy(rows, ({ lang }) => lang);
  const raw = rows.map(({ source, intents, lang }) => {
    const many = cells.get(`${source} ${intents[0]}`)!.length;
    const calm = intents[0] === 'none' ? CALM : 1;
    return (calm * (trust[source] ?? 1) * many ** -0.35) / (langs.get(lang)!.length / rows.length) ** 0.5;
  });
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / rows.length;
  return Float64Array.from(raw, (weight) => Math.min(4, weight / mean));
}

/** A model of small whole numbers. */
export function fit(rows: Row[], settings: Settings): Model {
  return settle(quantise(fitReal(rows, settings)), rows, settings);
}

/** Rounding moves all kinds a little: their levels are fitted again on top of the rounded weights. */
function settle(model: Model, rows: Row[], { seed, caution }: Settings): Model {
  const next = random(seed + 1);
  const importance = weigh(rows);
  const p = new Float64Array(KINDS);
  const order = rows.map((_, i) => i);
  shuffle(order, next);
  order.forEach((r, step) => {
    const text = normalise(augment(rows[r]!, next));
    probabilities(model, featuresOf(text, tokenise(text)), p);
    const { intents } = rows[r]!;
    for (const kind of intents) {
      const k = kinds.indexOf(kind);
      p[k] = p[k]! - 1 / intents.length;
    }
    const rate = 0.02 / (1 + step / 2000);
    for (let k = 0; k < KINDS; k++) model.bias[k] = model.bias[k]! - rate * p[k]! * importance[r]!;
  });
  const none = kinds.indexOf('none');
  model.bias[none] = model.bias[none]! + caution;
  return model;
}

/** Fits once to see which buckets matter, then again with those alone. */
export function fitReal(rows: Row[], { keep, ...how }: Settings): Real {
  const first = descend(rows, how, undefined);
  const buckets = [...first.strength.keys()]
    .filter((bucket) => first.strength[bucket]! > 0)
    .sort((a, b) => first.strength[b]! - first.strength[a]! || a - b)
    .slice(0, keep)
    .sort((a, b) => a - b);
  const rowOf = new Uint16Array(BUCKETS);
  buckets.forEach((bucket, i) => (rowOf[bucket] = i + 1));
  const second = descend(rows, how, rowOf);
  const real = new Float32Array((buckets.length + 1) * KINDS);
  for (const bucket of buckets) {
    real.set(second.weights.subarray(bucket * KINDS, (bucket + 1) * KINDS), rowOf[bucket]! * KINDS);
  }
  return { rows: rowOf, count: buckets.length, weights: real, bias: second.bias, scale: second.scale! };
}

interface Descent {
  weights: Float32Array;
  bias: Float64Array;
  strength: Float64Array;
  scale: Float64Array | undefined;
}

/** Multinomial logistic regression by AdaGrad over freshly augmented rows. */
function descend(rows: Row[], how: Omit<Settings, 'keep'>, only: Uint16Array | undefined): Descent {
  const next = random(how.seed);
  const weights = new Float32Array(BUCKETS * KINDS);
  const squares = new Float32Array(BUCKETS * KINDS).fill(0.05);
  const seen = new Float64Array(BUCKETS);
  const bias = new Float64Array(KINDS);
  const importance = weigh(rows);
  const targets = rows.map(({ intents }) => intents.map((kind) => kinds.indexOf(kind)));
  const order = rows.map((_, i) => i);
  const active = new Int32Array(2048);
  const p = new Float64Array(KINDS);
  let scale: Float64Array | undefined;
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    if (only && epoch === Math.max(1, how.epochs - how.rounded)) {
      centre(weights);
      scale = scaleOf(weights, only, how.step);
    }
    shuffle(order, next);
    const rate = how.rate * (1 - epoch / (how.epochs + 1));
    for (const r of order) {
      const text = normalise(augment(rows[r]!, next));
      const features = featuresOf(text, tokenise(text));
      let n = 0;
      for (let i = 0; i < features.length; i++) {
        const bucket = features.bucket[i]!;
        if (only && !only[bucket]) continue;
        if (next() < how.dropout) continue;
        active[n++] = bucket * KINDS;
        seen[bucket]!++;
      }
      const damp = dampOf(features.length);
      const lift = damp / (1 - how.dropout);
      p.set(bias);
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < KINDS; k++) {
          const weight = weights[active[i]! + k]!;
          p[k] = p[k]! + lift * (scale ? stepsOf(weight, scale[k]!) * scale[k]! : weight);
        }
      }
      softmax(p);
      const importanceOf = importance[r]!;
      const wanted = targets[r]!;
      for (const kind of wanted) p[kind] = p[kind]! - 1 / wanted.length;
      for (let k = 0; k < KINDS; k++) bias[k] = bias[k]! - 0.01 * rate * p[k]! * importanceOf;
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < KINDS; k++) {
          const at = active[i]! + k;
          const gradient = p[k]! * importanceOf * damp;
          squares[at] = squares[at]! + gradient * gradient;
          const pace = rate / Math.sqrt(squares[at]!);
          const weight = weights[at]! * (1 - how.decay) - pace * gradient;
          const toll = pace * how.toll;
          weights[at] = weight > toll ? weight - toll : weight < -toll ? weight + toll : 0;
        }
      }
    }
  }
  const strength = new Float64Array(BUCKETS);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    let sum = 0;
    for (let k = 0; k < KINDS; k++) sum += weights[bucket * KINDS + k]! ** 2;
    strength[bucket] = seen[bucket]! < 4 ? 0 : Math.sqrt(sum * seen[bucket]!);
  }
  return { weights, bias, strength, scale };
}

function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
