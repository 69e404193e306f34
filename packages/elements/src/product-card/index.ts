export { LaotieProductCard } from './product-card.ts';
