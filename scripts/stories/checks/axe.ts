// Runs in the pages of stories.
import type axeCore from 'axe-core';

const loaded = import.meta.resolve('./axe.js');

/** The stories are parts of a page: what a whole page must have is not theirs to give. */
const ofWholePages = ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'];

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has to say against the page as it looks now. */
export async function violations(): Promise<string[]> {
  await import(loaded);
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const { violations, passes } = await axe.run(
    { include: [['html']], exclude: [['.sb-wrapper'], ['#storybook-docs']] },
    {
      resultTypes: ['violations'],
      runOnly: levels,
      rules: Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }])),
    },
  );
  if (passes.length === 0) return ['axe had nothing to check'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const where = target.flat().join(' ');
      return `${id}: ${where} ${html.slice(0, 160)} ${failureSummary?.split('\n').slice(1).join(' ') ?? ''}`;
    }),
  );
}
