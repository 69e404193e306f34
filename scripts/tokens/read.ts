// Reads a design-tokens file (DTCG 2025.10: `$type`, `$value`, `$description`, groups, aliases) into CSS values.
import { readFileSync } from 'node:fs';

/** What a token says to our own generator, beyond the format. */
export interface Extension {
  /** The custom property by which a page sets it; where there is none it follows from the others. */
  property?: string;
  /** How it follows from the others; `$value` then is what comes out for the values of this file. */
  css?: string;
  /** The system colour, or other keyword, that it gives way to in forced colours. */
  forced?: string;
  /** How it follows from the others where the visitor asks for more contrast. */
  contrast?: string;
  /** What it is where the system asks for less motion. */
  reduced?: string;
}

/** A token with its value as CSS. */
export interface Read {
  /** Its path inside the file, such as `color.light.ink`. */
  path: string;
  type: string;
  value: string;
  description: string;
  extension: Extension;
}

interface Node {
  $type?: string;
  $value?: unknown;
  $description?: string;
  $extensions?: { laotie?: Extension };
  [name: string]: unknown;
}

interface Colour {
  colorSpace: string;
  components: number[];
  alpha?: number;
  hex?: string;
}
type Dimension = { value: number; unit: string };
type Shadow = Record<'offsetX' | 'offsetY' | 'blur' | 'spread', Dimension> & { color: Colour; inset?: boolean };

/** Every token of a file by its path, in the order of the file. */
export function readTokens(file: string): Map<string, Read> {
  const root = JSON.parse(readFileSync(file, 'utf8')) as Node;
  const found = new Map<string, Read>();
  walk(root, [], undefined);
  return found;

  function walk(node: Node, path: string[], inherited: string | undefined): void {
    const type = node.$type ?? inherited;
    if ('$value' in node) {
      const name = path.join('.');
      const value = resolve(node.$value);
      if (!type) throw new Error(`${file}: ${name} has no $type`);
      found.set(name, {
        path: name,
        type,
        value: write(type, value, path),
        description: node.$description ?? '',
        extension: node.$extensions?.laotie ?? {},
      });
      return;
    }
    for (const [name, child] of Object.entries(node)) {
      if (!name.startsWith('$')) walk(child as Node, [...path, name], type);
    }
  }

  /** Follows `{group.token}` to what it stands for, however deep. */
  function resolve(value: unknown, seen: string[] = []): unknown {
    const alias = typeof value === 'string' ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
    if (!alias) return value;
    if (seen.includes(alias)) throw new Error(`${file}: {${alias}} stands for itself`);
    const node = alias.split('.').reduce<unknown>((at, name) => (at as Node | undefined)?.[name], root);
    if (!node || !(typeof node === 'object' && '$value' in node)) throw new Error(`${file}: no token {${alias}}`);
    return resolve(node.$value, [...seen, alias]);
  }
}

/** A value of the format as CSS. Type sizes are told in px of a 16 px text and written in em of any. */
function write(type: string, value: unknown, path: string[]): string {
  switch (type) {
    case 'color':
      return colour(value as Colour);
    case 'dimension':
      return path[0] === 'text' ? `${(value as Dimension).value / 16}em` : length(value as Dimension);
    case 'duration':
      return length(value as Dimension);
    case 'cubicBezier':
      return `cubic-bezier(${(value as number[]).join(', ')})`;
    case 'fontFamily':
      return [value].flat().map(family).join(', ');
    case 'shadow':
      return [value as Shadow | Shadow[]].flat().map(shadow).join(', ');
    default:
      throw new Error(`${path.join('.')}: $type ${type} is not read here`);
  }
}

const length = ({ value, unit }: Dimension) => (value === 0 && unit === 'px' ? '0' : `${value}${unit}`);
const family = (name: unknown) => (/^-?[a-z-]+$/i.test(String(name)) ? String(name) : `'${name}'`);
const shadow = ({ offsetX, offsetY, blur, spread, color, inset }: Shadow) =>
  [offsetX, offsetY, blur, ...(spread.value ? [spread] : [])].map(length).join(' ') +
  ` ${colour(color)}${inset ? ' inset' : ''}`;

/** `#rrggbb`, or `rgb(r g b / a)` where one sees through. */
export function colour({ colorSpace, components, alpha = 1, hex }: Colour): string {
  if (colorSpace !== 'srgb') throw new Error(`Colours are told in srgb, not in ${colorSpace}`);
  const bytes = components.map((component) => Math.round(component * 255));
  const written = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  if (hex !== undefined && hex !== written) throw new Error(`${hex} is not what its components say: ${written}`);
  return alpha === 1 ? written : `rgb(${bytes.join(' ')} / ${alpha})`;
}
