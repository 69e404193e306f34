export { LaotieCheckout } from './checkout.ts';
