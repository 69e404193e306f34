export { LaotieProduct } from './product.ts';
