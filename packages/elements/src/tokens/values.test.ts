import { expect } from 'chai';
import { type Bytes, colourNames, hex, Look } from '../testing/colours.ts';
import { derived, type Token, tokens } from './index.ts';

const colours = new Map([...tokens, ...derived].map((token) => [token.name.replace(/^--(_|laotie-)/, ''), token]));

/** By how many bytes what comes out differs from what the file says; engines round differently. */
function distance(look: Look, said: string, found: Bytes): number {
  const [wanted] = look.paint([said.replace(/ \/ .*\)/, ')')]);
  return Math.max(...found.map((byte, i) => Math.abs(byte - wanted![i]!)));
}

/** Values of the tokens file that are not what a browser makes of the style sheet. */
function stale(look: Look, where: 'paper' | 'video', said: (token: Token) => string | undefined): string[] {
  const found = look.colours(where);
  return colourNames.flatMap((name) => {
    const value = said(colours.get(name)!);
    // glass is seen through: what is painted of it is rounded before
    return !value || name === 'glass' || name === 'dense' || distance(look, value, found.get(name)!) <= 2
      ? []
      : [`${name} should be ${hex(found.get(name)!)}, not ${value}`];
  });
}

describe('the tokens file says what comes out', () => {
  let look: Look;

  beforeEach(async () => {
    look = await new Look().shown();
  });

  afterEach(() => look.remove());

  it('in light', () => {
    look.set({ 'color-scheme': 'light' });
    expect(stale(look, 'paper', ({ light }) => light)).to.deep.equal([]);
  });

  it('in the dark', () => {
    look.set({ 'color-scheme': 'dark' });
    expect(stale(look, 'paper', ({ dark }) => dark)).to.deep.equal([]);
  });

  it('over video, in light and in the dark', () => {
    for (const scheme of ['light', 'dark']) {
      look.set({ 'color-scheme': scheme });
      expect(stale(look, 'video', ({ video }) => video)).to.deep.equal([]);
    }
  });

  it('and not what another paper makes of it', () => {
    look.set({ '--laotie-paper': '#335577' });
    expect(stale(look, 'paper', ({ light }) => light)).to.include.members(['ink should be #f8f2e8, not #17130f']);
  });
});
