import { expect } from 'chai';
import '../define.ts';
import '../overlay/parts.ts';
import { type Row, states, type Tag } from './cell.ts';
import { cells } from './check.ts';
import { table } from './table.ts';

const tested = [
  'laotie-overlay',
  'laotie-spotlight',
  'laotie-comments',
  'laotie-purchases',
  'laotie-countdown',
  'laotie-player',
  'laotie-show-card',
  'laotie-timeline',
] as const;

describe('every state of what is live', () => {
  for (const tag of tested) cells(tag, table[tag]);
});

describe('the table of states', () => {
  it('has a row for each element that is registered, and an entry for each state', async () => {
    const registered = await (await fetch(new URL('../define.ts', import.meta.url))).text();
    const tags = [...registered.matchAll(/\.\/([\w-]+)\/define/g)].map(([, folder]) => `laotie-${folder}`);
    expect(tags).to.have.length.above(10);
    expect(Object.keys(table).sort()).to.deep.equal(tags.sort());
    for (const [tag, row] of Object.entries(table)) expect(holes(tag as Tag, row)).to.deep.equal([]);
  });

  it('has a story for each cell', async () => {
    const missing: string[] = [];
    for (const [tag, row] of Object.entries(table)) {
      const file = `../../../../stories/elements/${tag.replace('laotie-', '')}.stories.ts`;
      const code = await (await fetch(new URL(file, import.meta.url))).text();
      const shown = states.filter((state) => new RegExp(`state\\(["']${tag}["'], ["']${state}["']\\)`).test(code));
      const applies = states.filter((state) => !('notApplicable' in row[state]));
      missing.push(...applies.filter((state) => !shown.includes(state)).map((state) => `${tag}: ${state}`));
    }
    expect(missing).to.deep.equal([]);
  });

  it('would notice a hole', () => {
    const { ended: _ended, ...rest } = table['laotie-cart'];
    expect(holes('laotie-cart', rest as Row)).to.deep.equal(['laotie-cart: ended']);
    expect(holes('laotie-cart', { ...table['laotie-cart'], ended: { notApplicable: '' } })).to.deep.equal([
      'laotie-cart: ended',
    ]);
  });
});

/** States without an entry, or that are said not to apply without a reason. */
function holes(tag: Tag, row: Row): string[] {
  return states
    .filter((state) => !row[state] || ('notApplicable' in row[state] && !row[state].notApplicable))
    .map((state) => `${tag}: ${state}`);
}
