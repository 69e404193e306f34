import { expect } from 'chai';
import '../define.ts';
import '../overlay/parts.ts';
import { testData } from '../testing/data.ts';
import { alarm, foreign, outline, poke, type VectorFile, vectorsOf } from './kit.ts';
import { sinks } from './sinks.ts';

describe('markup in texts from the endpoint', function () {
  this.timeout(120_000);
  const { fired } = alarm();
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
      let harmless: string[] = [];
      await sink.show(
        all.slice(0, per).map((_, i) => `plain words ${i}`),
        (root) => (harmless = outline(root)),
      );
      let looks = 0;
      await sink.show(all, (root) => {
        looks++;
        poke(root);
        // the same elements as with harmless words: not one more, not one less
        expect(outline(root)).to.have.length(harmless.length);
        expect(foreign(root)).to.deep.equal([]);
      });
      expect(looks).to.equal(all.length / per);
      expect(fired).to.deep.equal([]);
    });
  }

  it('would be seen: through innerHTML the same texts bring foreign elements', () => {
    const host = document.implementation.createHTMLDocument().body;
    const seen = vectors.filter((vector) => {
      host.innerHTML = vector;
      return outline(host).length > 0;
    });
    host.innerHTML = '';
    const dangerous = vectors.filter((vector) => {
      host.innerHTML = vector;
      return foreign(host).length > 0;
    });
    expect(seen.length).to.be.above(vectors.length * 0.7);
    expect(dangerous.length).to.be.above(vectors.length * 0.3);
  });
});
