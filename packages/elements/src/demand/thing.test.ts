import { expect } from 'chai';
import { thingIn } from './thing.ts';

describe('the name of what is asked for', () => {
  const cases = {
    'Can you sell that blue spoon?': 'Blue spoon',
    'spoon link?': 'Spoon',
    'Is the spoon for sale?': 'Spoon',
    'how much is the blue-rimmed spoon?': 'Blue-rimmed spoon',
    'Where can I buy the wok lid': 'Wok lid',
    toothbrush: 'Toothbrush',
    '那个蓝边勺子卖吗？': '蓝边勺子',
    请问有没有擀面杖: '擀面杖',
    我也想要这把勺: '勺',
    那口缸卖不卖: '缸',
    案板链接: '案板',
  };
  for (const [words, name] of Object.entries(cases)) {
    it(`is ${name} in ${words}`, () => expect(thingIn(words)).to.equal(name));
  }

  it('is never nothing', () => {
    for (const words of ['the', '卖吗', '?', 'can you']) expect(thingIn(words)).to.not.equal('');
  });
});
