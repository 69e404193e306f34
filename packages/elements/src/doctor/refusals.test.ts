/// <reference types="mocha" />
import { expect } from 'chai';
import { until } from '../testing/index.ts';
import type { LaotieDoctor } from './doctor.ts';

const module = new URL('./', import.meta.url).pathname;

/** A page of its own under a policy, with a shop elsewhere and a doctor. */
async function page(policy: string): Promise<() => readonly { key: string; params?: object | undefined }[]> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="content-security-policy" content="${policy}">
    <script type="module">
      import '${module}define.ts';
      import { configure } from '${module}../configure.ts';
      configure({ endpoint: 'https://shop.test' });
      document.body.append(document.createElement('laotie-doctor'));
    </script><body></body></html>`;
  document.body.append(frame);
  after(() => frame.remove());
  return () => (frame.contentDocument?.querySelector('laotie-doctor') as LaotieDoctor | null)?.findings ?? [];
}

describe('a content security policy', () => {
  const { origin } = location;
  const scripts = `script-src ${origin} 'unsafe-inline'`;

  it('that refuses the shop is named, with what to add', async () => {
    const see = await page(`${scripts}; connect-src ${origin}`);
    const refused = await until(() => see().find(({ key }) => key === 'doctor.policy.refused'), 'the refusal');
    expect(refused.params).to.include({ directive: 'connect-src', what: 'https://shop.test' });
    expect((refused.params as { policy: string }).policy).to.include('connect-src https://shop.test');
    expect(see().map(({ key }) => key)).not.to.include('doctor.line.unreachable');
  });

  it('that lets it pass is not: then it is the shop that does not answer', async () => {
    const see = await page(`${scripts}; connect-src ${origin} https://shop.test`);
    await until(() => see().some(({ key }) => key === 'doctor.line.unreachable'), 'no answer');
    expect(see().map(({ key }) => key)).to.include('doctor.policy.ok');
  });
});
