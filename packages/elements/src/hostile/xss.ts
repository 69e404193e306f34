/// <reference types="mocha" />
import { expect } from 'chai';
import { testData } from '../testing/data.ts';
import { alarm, foreign, outline, poke, undrawn, type VectorFile, vectorsOf } from './kit.ts';
import type { Sink } from './sink.ts';

/** One test a sink: every vector goes through it, nothing fires, and there are exactly the elements of the templates. */
export function staysText(sinks: readonly Sink[]): void {
  const { fired } = alarm();
  // as with what fired, what was seen once stays seen: the second try of a test fails by it, too
  const brought: string[] = [];
  undrawn();
  let vectors: string[] = [];

  before(async function () {
    vectors = vectorsOf(await testData<VectorFile>(this, 'security/xss-vectors.json'));
  });

  for (const sink of sinks) {
    it(`stays text: ${sink.name}`, async () => {
      expect(vectors).to.have.length.above(500);
      const per = Math.min(sink.per, vectors.length);
      // the last look has as many as the others
      const all = Array.from({ length: Math.ceil(vectors.length / per) * per }, (_, i) => vectors[i % vectors.length]!);
      const seen = sink.loads ? kindsOf : (root: Element) => outline(root).join(' ');
      const harmless = new Set<string>();
      await sink.show(
        all.slice(0, sink.loads || per === 1 ? per * 20 : per).map((_, i) => `plain words ${i}`),
        (root) => harmless.add(seen(root)),
      );
      const kinds = new Set([...harmless].join(' ').split(' '));
      let looks = 0;
      await sink.show(all, (root) => {
        looks++;
        poke(root);
        brought.push(...foreign(root));
        // what loads may be late; of what does not, no template has these
        if (!sink.loads) brought.push(...outline(root).filter((kind) => !kinds.has(kind)));
        expect(brought).to.deep.equal([]);
        // the same elements as with harmless words: not one more, not one less
        if (!sink.loads) expect(harmless.has(seen(root)), seen(root)).to.equal(true);
        else
          expect(
            seen(root)
              .split(' ')
              .filter((kind) => !kinds.has(kind)),
          ).to.deep.equal([]);
      });
      expect(looks).to.equal(all.length / per);
      expect(fired).to.deep.equal([]);
    });
  }

  it('would be seen: parsed as markup the same texts bring foreign elements', () => {
    const parser = new DOMParser();
    const brings = (what: (root: Element) => readonly unknown[]) =>
      vectors.filter((vector) => what(parser.parseFromString(`<body>${vector}`, 'text/html').body).length > 0).length;
    expect(brings(outline)).to.be.above(vectors.length * 0.7);
    expect(brings(foreign)).to.be.above(vectors.length * 0.3);
  });
}

const kindsOf = (root: Element) => [...new Set(outline(root))].sort().join(' ');
