import { expect } from 'chai';
import { evenings } from '../testing/chat-evening.ts';

// always the same ones, so that nothing fails by chance: the long suite takes others each time
const START = 225_000;

describe('a chat that is scrolled, drawn anew, edited and moved about', () => {
  it('is heard as it was seen', async function () {
    this.timeout(120_000);
    const { wrong } = await evenings(START, 300);
    expect(wrong.join('\n')).to.equal('');
  });

  // what was never drawn, was taken down, or was edited while it was drawn anew: there are several explanations
  it('is heard nearly as it was seen where a viewer leaps about and messages are taken down', async function () {
    this.timeout(120_000);
    const { messages, errors, wrong } = await evenings(START, 200, true);
    expect(errors / messages, wrong.join('\n')).to.be.below(0.02);
  });
});
