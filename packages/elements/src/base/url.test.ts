import { expect } from 'chai';
import { safeSecureUrl, safeUrl } from './url.ts';

describe('addresses from outside', () => {
  it('pass when they are http or https', () => {
    expect(safeUrl('https://shop.example/a?b#c')).to.equal('https://shop.example/a?b#c');
    expect(safeUrl('/p/1', 'https://shop.example/x')).to.equal('https://shop.example/p/1');
  });

  for (const bad of [
    'javascript:alert(1)',
    'JaVa\nScript:alert(1)',
    ' \u0001javascript:1',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a/b',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https:\\\\evil.example',
    'https://shop.example@evil.example/',
    'https://a:b@evil.example',
    'http://',
    '',
    'https://[',
    7,
    null,
    {},
  ]) {
    it(`${JSON.stringify(bad)} is no address`, () => {
      // relative words are paths of the page; what they must never be is another origin or a script
      const url = safeUrl(bad, 'https://shop.example/page');
      expect(url === undefined || url.startsWith('https://shop.example/')).to.equal(true);
    });
  }

  it('must be https for scripts and payment, but on the own machine', () => {
    expect(safeSecureUrl('http://shop.example')).to.equal(undefined);
    expect(safeSecureUrl('http://localhost:4000')).to.equal('http://localhost:4000/');
  });
});
