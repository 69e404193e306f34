export { LaotieCart } from './cart.ts';
