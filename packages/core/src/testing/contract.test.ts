import { describe, expect, test } from 'vitest';
import { type ContractSubject, endpointContract } from './contract.ts';
import { type FakeOptions, fakeEndpoint } from './fake-endpoint.ts';

const subject = async (options: FakeOptions = {}): Promise<ContractSubject> => ({
  endpoint: fakeEndpoint(options),
  context: { language: 'en', address_country: 'US', currency: 'USD' },
  item: 'v_chili_oil_mild_280',
  other: 'v_liangpi_kit_kit',
  sold_out: 'v_tea_spring_100',
  show: 'show_noodle_night',
  address: {
    last_name: 'Lin',
    street_address: '1 Mill Lane',
    address_locality: 'Portland',
    postal_code: '97201',
    address_country: 'US',
  },
  pay: (outcome) => ({
    id: 'i_1',
    handler_id: 'dev.laotie.payment.test',
    type: 'card',
    credential: { type: 'token', token: outcome },
  }),
});

describe('the fake endpoint keeps the contract', () => {
  for (const { name, run } of endpointContract) test(name, async () => expect(await run(subject)).toBeUndefined());
});

describe('the contract is worth something: an endpoint that breaks a rule is caught', () => {
  const brokenBy = async (options: FakeOptions) => {
    const verdicts = await Promise.allSettled(endpointContract.map(({ run }) => run(() => subject(options))));
    return endpointContract.filter((_, i) => verdicts[i]?.status === 'rejected').map(({ name }) => name);
  };
  const lie = { native: { idempotency: true, revisions: true } };

  test('it says that it knows keys, and does not', async () => {
    expect(await brokenBy({ idempotency: false, capabilities: lie })).toContain(
      'the same gesture sent twice acts once',
    );
  });
  test('it says that it knows revisions, and does not', async () => {
    expect(await brokenBy({ revisions: false, capabilities: lie })).toContain(
      'a write on an overtaken revision does nothing',
    );
  });
});
