export { LaotieShop } from './shop.ts';
