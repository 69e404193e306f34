// The tokens of a file as one list: what in the file stands apart for light, dark and over video, side by side.
import { type Extension, type Read, readTokens } from './read.ts';

/** One token of ours, in every light it is seen in. */
export interface Listed extends Pick<Read, 'type' | 'description'> {
  /** Without prefix: `chili-ink`. */
  name: string;
  group: string;
  light: string;
  dark: string;
  video?: string;
  extension: Extension;
}

/** Every token of a file, in its order. */
export function listTokens(file: string): Listed[] {
  const read = readTokens(file);
  return [...read.values()].flatMap(({ path, type, value, description, extension }) => {
    const [group = '', ...rest] = path.split('.');
    const [first = ''] = rest;
    if (first === 'dark' || first === 'video') return [];
    const inMode = (mode: string) => read.get([group, mode, ...rest.slice(1)].join('.'))?.value;
    const [dark = value, video] = first === 'light' ? [inMode('dark'), inMode('video')] : [];
    const name = nameOf(group, rest.at(-1) ?? '');
    return [{ name, group, type, description, light: value, dark, ...(video && { video }), extension }];
  });
}

/** `radius.small` is `radius-small`, `radius.base` just `radius`, a colour or an easing only its own name. */
function nameOf(group: string, name: string): string {
  if (['base', 'family', 'duration', 'raised', 'unit'].includes(name)) return group;
  return group === 'color' || group === 'motion' ? name : `${group}-${name}`;
}

/** The name it has in CSS: public where a page may set it. */
export const propertyOf = ({ name, extension }: Listed): string => extension.property ?? `--_${name}`;

/** One value for both schemes; a shadow takes its colours by scheme, everything else is the same in both. */
export function bothSchemes({ type, light, dark }: Pick<Listed, 'type' | 'light' | 'dark'>): string {
  if (light === dark) return light;
  if (type === 'color') return `light-dark(${light}, ${dark})`;
  if (type !== 'shadow') throw new Error(`A ${type} is the same in light and dark`);
  const [lights, darks] = [light, dark].map((value) => value.split(/, (?=0|-?\d)/));
  return lights!.map((layer, i) => bothColours(layer, darks![i]!)).join(', ');
}

/** Two layers of a shadow that differ in nothing but colour. */
function bothColours(light: string, dark: string): string {
  const apart = /^(.*?) ((?:rgb|#).*)$/;
  const [, place, lightColour] = apart.exec(light) ?? [];
  const [, darkPlace, darkColour] = apart.exec(dark) ?? [];
  if (place !== darkPlace) throw new Error(`Shadows lie elsewhere in the dark: ${light} / ${dark}`);
  return `${place} light-dark(${lightColour}, ${darkColour})`;
}
