/**
 * What the page checks of everything that enters from outside: cheap enough for 1,000 events a second, and written by
 * hand because nothing in a page may build code from strings. The endpoint uses the full JSON Schemas instead.
 */

/** What a member may be; `count` is a safe integer from 0, `time` an RFC 3339 text. An optional member ends in `?`. */
type Leaf = 'text' | 'number' | 'integer' | 'count' | 'boolean' | 'currency' | 'time' | 'any';
export type Shape = Leaf | readonly [Shape] | { readonly [member: string]: Shape };

/** Longer texts are refused: no product needs them and laying them out freezes the page. */
const MAX_TEXT = 20_000;
const MAX_ITEMS = 10_000;

/**
 * Path of the first member that does not fit (`.variants[2].price`), `''` when the value itself does not,
 * undefined when everything fits. Optional members that are null are taken out of the value.
 */
export function misfit(value: unknown, shape: Shape, path = ''): string | undefined {
  if (typeof shape === 'string') return fits(value, shape) ? undefined : path;
  if (isList(shape)) {
    if (!Array.isArray(value) || value.length > MAX_ITEMS) return path;
    for (let i = 0; i < value.length; i++) {
      const found = misfit(value[i], shape[0], `${path}[${i}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  // own members only: what a page's scripts added to every object is no part of the shape
  for (const key of Object.keys(shape)) {
    const optional = key.endsWith('?');
    const name = optional ? key.slice(0, -1) : key;
    const member = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    // null says that it is absent; taken out, so that nothing behind meets two kinds of nothing
    if (optional && member === null) Reflect.deleteProperty(value, name);
    if (optional && (member === undefined || member === null)) continue;
    const found = misfit(member, shape[key] as Shape, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fits(value: unknown, leaf: Leaf): boolean {
  switch (leaf) {
    case 'text':
      return typeof value === 'string' && value.length <= MAX_TEXT;
    case 'number':
      return Number.isFinite(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'currency': // Intl throws on anything else
      return typeof value === 'string' && /^[A-Za-z]{3}$/.test(value);
    case 'time':
      return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
