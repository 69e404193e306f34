/** Hostile values in the place of one field at a time, as raw JSON: `1e400` and duplicate keys only exist there. */

export interface HostileValues {
  values: Record<string, string[]>;
}

type Path = (string | number)[];
export interface Spoiled {
  /** `.line_items[0].quantity = "1 OR 1=1"` */
  name: string;
  json: string;
}

/** What a template might take for its own. */
const objects = [
  '{"_$litType$":1,"strings":["<b>x</b>"],"values":[]}',
  '{"_$litDirective$":{},"values":[]}',
  '{"nodeType":1}',
  '{"toString":1}',
  '{"then":1}',
];

/** Every field of a valid answer (of lists the first member) with every fragment of its kind. */
export function spoil(valid: unknown, { values }: HostileValues): Spoiled[] {
  return fields(valid).flatMap(({ path, kind }) => {
    const fragments = [...(values[kind] ?? []), ...(kind === 'string' ? objects : [])].map(expand);
    return fragments.map((fragment) => ({
      name: `${nameOf(path)} = ${fragment.slice(0, 80)}`,
      json: splice(valid, path, fragment),
    }));
  });
}

function expand(fragment: string): string {
  const found = /^\{"\$repeat":\["(.*)",(\d+)\]\}$/.exec(fragment);
  return found ? JSON.stringify(found[1]!.repeat(Number(found[2]))) : fragment;
}

function fields(value: unknown, path: Path = []): { path: Path; kind: string }[] {
  const own = path.length ? [{ path, kind: kindOf(value, String(path.at(-1))) }] : [];
  if (Array.isArray(value)) return [...own, ...(value.length ? fields(value[0], [...path, 0]) : [])];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, member]) => fields(member, [...path, key]))];
}

function kindOf(value: unknown, key: string): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object') return 'object';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number')
    return /quantity|count|total|fulfilled|original|remaining|number|orders|viewers|likes|per_buyer/.test(key)
      ? 'quantity'
      : 'money';
  if (key === 'currency') return 'currency';
  return /(^|_)(at|from|to|time)$/.test(key) ? 'time' : 'string';
}

const MARK = '@@here@@';

function splice(valid: unknown, path: Path, fragment: string): string {
  const copy = structuredClone(valid);
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  at[path.at(-1)!] = MARK;
  return JSON.stringify(copy).replace(`"${MARK}"`, () => fragment);
}

const nameOf = (path: Path) => path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
