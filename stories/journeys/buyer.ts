import { find, press, pressUntil, sight, type, wait } from '../hands.ts';

const CHECKOUT = 'laotie-checkout';

/** What the form of the checkout cannot do without; the country is as likely as the language. */
const form = {
  'buyer.email': 'mei@example.com',
  'address.last_name': 'Li',
  'address.street_address': '1 Mill Lane',
  'address.postal_code': '97201',
  'address.address_locality': 'Portland',
};

export const THANKS = `${CHECKOUT} >>> .done`;

/** Writes contact and address, as a buyer would. */
export async function fillIn(root: HTMLElement): Promise<void> {
  for (const [name, value] of Object.entries(form)) await type(root, `${CHECKOUT} >>> input[name="${name}"]`, value);
}

/** Chooses what the test bank is to say. */
export async function bankSays(root: HTMLElement, outcome: 'approved' | 'declined'): Promise<void> {
  (await wait(() => find(root, `laotie-test-payment >>> input[value="${outcome}"]`), outcome)).click();
}

/** Presses the one button that buys until something is to be seen: one press buys, the others come too early or too late. */
export const pay = (root: HTMLElement, seen = THANKS): Promise<void> =>
  pressUntil(root, `${CHECKOUT} >>> .place`, seen);

/** From the cart to the confirmation. */
export async function checkOut(root: HTMLElement): Promise<void> {
  await press(root, 'laotie-cart >>> .button.buy');
  await fillIn(root);
  await bankSays(root, 'approved');
  await pay(root);
}

/** From the confirmation to the list of orders. */
export async function seeOrders(root: HTMLElement): Promise<HTMLElement> {
  await press(root, `${THANKS} .button.plain`);
  return sight(root, 'laotie-orders >>> summary');
}
