import { expect } from 'chai';
import { line, points, whole } from './minutes.ts';

describe('the line of asks by minute', () => {
  it('goes from edge to edge, the most at the top, a quiet show low', () => {
    const busy = points([0, 10, 20]);
    expect(busy.map(([x]) => x)).to.eql([0, 150, 300]);
    expect(busy[0]![1]).to.be.greaterThan(busy[1]![1]);
    expect(busy[2]![1]).to.be.lessThan(10);
    expect(points([1, 1])[0]![1], 'one ask a minute does not fill the picture').to.be.greaterThan(50);
  });

  it('passes through every point, and swings beyond none', () => {
    const drawn = points([0, 0, 9, 9, 3, 12, 0]);
    const path = line(drawn);
    for (const [x, y] of drawn) expect(path).to.contain(`${x} ${y}`);
    const curves = [...path.matchAll(/C(\S+) (\S+) (\S+) (\S+) (\S+) (\S+?)(?=C|$)/g)].map((found) =>
      found.slice(1).map(Number),
    );
    expect(curves.length).to.equal(drawn.length - 1);
    for (const [at, [, one, , other]] of curves.entries()) {
      const [low, high] = [drawn[at]![1], drawn[at + 1]![1]].toSorted((a, b) => a - b) as [number, number];
      expect(Math.min(one!, other!)).to.be.at.least(low - 0.1);
      expect(Math.max(one!, other!)).to.be.at.most(high + 0.1);
    }
  });

  it('can be of one minute, or of none', () => {
    expect(line(points([]))).to.equal('');
    expect(line(points([4]))).to.match(/^M0 \S+$/);
  });

  it('waits with the running minute until it is more than the one before', () => {
    const of = (...all: number[]) => whole(all.map((asks) => ({ asks }))).map(({ asks }) => asks);
    expect(of(3, 8, 1)).to.eql([3, 8]);
    expect(of(3, 8, 9)).to.eql([3, 8, 9]);
    expect(of(2)).to.eql([2]);
  });
});
