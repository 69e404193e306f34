import { describe, expect, test } from 'vitest';
import { type ContractSubject, endpointContract, tryContract } from './contract.ts';
import { type FakeOptions, fakeEndpoint } from './fake-endpoint.ts';

const subject = async (options: FakeOptions = {}): Promise<ContractSubject> => ({
  endpoint: fakeEndpoint({ ...options, capabilities: { holds: true, hold_extension: true, ...options.capabilities } }),
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
  const brokenBy = async (options: FakeOptions) =>
    (await tryContract(() => subject(options))).filter(({ outcome }) => outcome === 'broken').map(({ name }) => name);
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

describe('a connector’s author reads why', () => {
  const verdicts = async (make: () => Promise<ContractSubject>) =>
    new Map((await tryContract(make)).map(({ name, outcome, why }) => [name, why ? `${outcome}: ${why}` : outcome]));

  test('a case is void: which capability speaks against it', async () => {
    const found = await verdicts(() =>
      subject({ capabilities: { checkout: 'redirect', native: { idempotency: true, revisions: false } } }),
    );
    expect(found.get('a declined payment leaves the checkout open for another')).toBe('void: checkout is "redirect"');
    expect(found.get('a write on an overtaken revision does nothing')).toBe('void: native.revisions is false');
  });

  test('a part is promised and not there', async () => {
    const found = await verdicts(async () => {
      const { cart: _none, ...endpoint } = (await subject()).endpoint;
      return { ...(await subject()), endpoint };
    });
    expect(found.get('a cart that is not there is null')).toContain('promise the part `cart`');
  });

  test('a shop without shows, stock or checkout says nothing of them; with them it is asked by name', async () => {
    const { endpoint, context, item, other } = await subject();
    const small = { endpoint, context, item, other };
    const found = await verdicts(async () => small);
    expect(found.get('a cart takes absolute quantities, and nothing means gone')).toBe('kept');
    expect(found.get('a snapshot names the place from which the stream goes on')).toContain(
      'the subject has no `show`',
    );
  });
});
