import { expect } from 'chai';
import { nearest } from './near.ts';
import { tags } from './tags.ts';

describe('the name that was meant', () => {
  it('is the one with the fewest letters to change', () => {
    for (const [typed, meant] of [
      ['laotie-product-crad', 'laotie-product-card'],
      ['laotie-productcard', 'laotie-product-card'],
      ['laotie-shops', 'laotie-shop'],
      ['laotie-comment', 'laotie-comments'],
      ['laotie-showcard', 'laotie-show-card'],
    ] as const)
      expect(nearest(typed, tags), typed).to.equal(meant);
  });

  it('is one that is part of it', () => {
    expect(nearest('product-id', ['for', 'product', 'shape'], { least: 0.6 })).to.equal('product');
  });

  it('is none where nothing is like it', () => {
    expect(nearest('loading', ['for', 'product', 'shape'], { least: 0.6 })).to.equal(undefined);
    expect(nearest('anything', [], { least: 0.6 })).to.equal(undefined);
  });
});
