import { expect } from 'chai';
import { oneEvent } from '../testing/index.ts';
import type { Seen } from './guest.ts';

/** The names, in the order in which the test server has them. */
const policies = [
  'self',
  'nothing but',
  'strict dynamic',
  'no styles',
  'no style elements or attributes',
  'no workers, frames, bases, forms',
  'trusted types required',
  'ours allowed',
  "the host's and ours allowed",
  'other names listed, not required',
  'other names listed and required',
  'everything',
];

/** Engines without Trusted Types do not know these words of a policy. */
const knowsTypes = 'trustedTypes' in window;

async function visit(nth: number): Promise<Seen> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '500px', height: '500px' });
  frame.src = `/__policy/${nth}`;
  const told = oneEvent<MessageEvent<Seen>>(window, 'message', 60_000);
  document.body.append(frame);
  const { data } = await told.finally(() => frame.remove());
  return data;
}

describe('a page’s own content security policy', function () {
  this.timeout(600_000);

  for (const [nth, name] of policies.entries()) {
    const refuses = name === 'other names listed and required' && knowsTypes;
    const tells = name.startsWith('other names') && knowsTypes;

    it(`${name}: ${refuses ? 'says why there is nothing, and leaves the page’s own link' : 'sells, and breaks nothing of it'}`, async () => {
      const seen = await visit(nth);
      if (refuses) {
        expect(seen.complaints.join('\n')).to.match(/laotie-html/);
        expect(seen.link, 'the link').to.equal(true);
        return;
      }
      expect(seen.bought, seen.complaints.join('\n')).to.equal(true);
      expect(seen.complaints).to.deep.equal([]);
      // asking for a policy that is not on the list is itself reported, once for each copy of Lit
      expect(seen.violations.filter((each) => !(tells && each.startsWith('trusted-types ')))).to.deep.equal([]);
    });
  }

  it('would be heard: a page that breaks its own policy is reported', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="content-security-policy" content="style-src 'none'"><script>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => parent.postMessage(effectiveDirective, '*'));
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));</script>`;
    const told = oneEvent<MessageEvent<string>>(window, 'message');
    document.body.append(frame);
    expect((await told.finally(() => frame.remove())).data).to.match(/^style-src/);
  });
});
