import type { Checkout, CommerceEndpoint, Id, Time } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import { type ContractSubject, endpointContract, tryContract } from './contract.ts';
import { type FakeOptions, fakeEndpoint } from './fake-endpoint.ts';
import { virtualTime } from './virtual-time.ts';

type Checkouts = NonNullable<CommerceEndpoint['checkout']>;
const read = async (checkout: Checkouts, id: Id) => (await checkout.get(id)) as Checkout;
const heldUntil = (checkout: Checkout, hold_expires_at: Time): Checkout => ({
  ...checkout,
  line_items: checkout.line_items.map((line) => ({ ...line, hold_expires_at })),
});

const time = virtualTime();

const subject = async (options: FakeOptions = {}): Promise<ContractSubject> => ({
  endpoint: fakeEndpoint({
    clock: time.now,
    ...options,
    capabilities: { holds: true, hold_extension: true, ...options.capabilities },
  }),
  pass: time.pass,
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
  const broken = async (make: () => Promise<ContractSubject>) =>
    (await tryContract(make)).filter(({ outcome }) => outcome === 'broken').map(({ name }) => name);
  const brokenBy = (options: FakeOptions) => broken(() => subject(options));
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

  test.each([
    [
      'only tells again until when',
      (checkout: Checkouts): Checkouts => ({ ...checkout, hold: (id) => read(checkout, id) }),
    ],
    [
      'tells a later time that it does not keep to',
      (checkout: Checkouts): Checkouts => ({
        ...checkout,
        hold: async (id) => heldUntil(await read(checkout, id), '2999-01-01T00:00:00Z'),
      }),
    ],
    ['has no call for it', ({ hold: _none, ...checkout }: Checkouts): Checkouts => checkout],
  ])('it says that it keeps what is set aside for longer, and %s', async (_, spoil) => {
    const make = async () => {
      const made = await subject();
      return { ...made, endpoint: { ...made.endpoint, checkout: spoil(made.endpoint.checkout as Checkouts) } };
    };
    expect(await broken(make)).toEqual([
      'what is set aside while the buyer has a step to do is kept for longer when they ask',
    ]);
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
