/** A text in several languages, keyed by BCP 47 tag, or in one for everybody. */
export type LocalText = string | Readonly<Record<string, string>>;

/** The languages that a request prefers, best first: its own word for it, then the header's. */
export function languages(preferred?: string, acceptLanguage?: string): string[] {
  const listed = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 10)
    .map((entry) => {
      const [tag = '', ...params] = entry.trim().split(';');
      const q = Number(
        params
          .find((param) => param.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { tag: tag.trim(), q: Number.isFinite(q) ? q : 0 };
    })
    .filter(({ tag, q }) => tag !== '' && tag !== '*' && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
  return preferred ? [preferred, ...listed] : listed;
}

/** The text in the first wanted language it has (`zh-Hans-CN` is content with `zh`), else in its own first one. */
export function pick(text: LocalText, wanted: readonly string[]): string {
  if (typeof text === 'string') return text;
  const have = Object.keys(text);
  for (const tag of wanted) {
    const found = match(have, tag.toLowerCase());
    if (found !== undefined) return text[found] as string;
  }
  return text[have[0] as string] ?? '';
}

function match(have: readonly string[], tag: string): string | undefined {
  for (let prefix = tag; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('-')))) {
    const found = have.find((key) => key.toLowerCase() === prefix);
    if (found !== undefined) return found;
  }
  const base = tag.split('-')[0];
  return have.find((key) => key.toLowerCase().split('-')[0] === base);
}
