import { expect } from 'chai';
import type { Examination } from '../examination.ts';
import { Rounds } from '../rounds.ts';
import { checkLines } from './lines.ts';

const address = 'https://shop.test/';
const good: Examination = {
  reached: true,
  readable: true,
  status: 200,
  type: 'application/json',
  ms: 40,
  profile: 'good',
  catalog: { readable: true, status: 200, refused: [], writes: [], put: true },
  exposes: true,
};

/** What is said of a shop that was found so; how each is found is tried on real servers, end to end. */
function said(found: Partial<Examination> = {}): string[] {
  const ending = new AbortController();
  const patient = new Rounds(ending.signal).patient('en');
  ending.abort();
  const seen = checkLines({ ...patient, examined: new Map([[address, { ...good, ...found }]]) });
  return seen.map(({ state, key }) => `${state} ${key.replace('doctor.line.', '')}`);
}

describe('the line to a shop', () => {
  it('is good', () => expect(said()).to.deep.equal(['ok ok']));

  it('is slow', () => {
    expect(said({ ms: 3_001 })).to.deep.equal(['warning slow']);
    expect(said({ ms: 2_999 })).to.deep.equal(['ok ok']);
  });

  it('may hide what it tells to others: nobody knows', () => {
    expect(said({ exposes: false })).to.deep.equal(['ok ok', 'unknown hidden']);
  });

  it('says nothing of a method where a header of the question was refused already', () => {
    const refusing = (writes: string[]) => ({ catalog: { ...good.catalog, put: false, writes } as never });
    expect(said(refusing(['if-match']))).to.deep.equal(['wrong writes']);
    expect(said(refusing([]))).to.deep.equal(['wrong method']);
  });

  it('is cut where the browser is offline', () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(said()).to.deep.equal(['warning offline']);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(said()).to.deep.equal(['ok ok']);
  });
});
