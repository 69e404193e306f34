import type { MessageParams, Messages } from '@laotie/core';

/** Worst first. */
export const states = ['wrong', 'warning', 'unknown', 'ok'] as const;
export type State = (typeof states)[number];

type Names<T> = T extends `doctor.${string}.${string}` ? T : never;
export type Says = Names<keyof Messages>;

/** One thing seen: how bad it is, which words tell it, and where. */
export interface Finding {
  state: State;
  key: Says;
  params: object | undefined;
  where: readonly Element[];
}

/** Words and what goes into them; the language is chosen when they are shown. */
export function finding<K extends Says>(
  state: State,
  key: K,
  ...[params, where = []]: MessageParams<K> extends [infer P]
    ? [params: P, where?: Element[]]
    : [none?: undefined, where?: Element[]]
): Finding {
  return { state, key, params: params ? plain(params as object) : undefined, where };
}

/** What comes from outside is one line and no mark-up of ours. */
const plain = (params: object): object =>
  Object.fromEntries(
    Object.entries(params).map(([name, text]) => [
      name,
      String(text)
        .replace(/[`\s]+/g, ' ')
        .slice(0, 600),
    ]),
  );

/** Two findings of one kind are one at several places. */
export const identity = ({ key, params }: Finding): string => `${key} ${JSON.stringify(params ?? {})}`;

/** Worst first, each once, with all its places. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const one of findings) {
    const before = merged.get(identity(one));
    merged.set(identity(one), before ? { ...before, where: [...before.where, ...one.where] } : one);
  }
  return [...merged.values()].toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
}

export const countOf = (findings: readonly Finding[], state: State): number =>
  findings.filter((one) => one.state === state).length;
