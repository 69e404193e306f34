export { LaotiePurchases } from './purchases.ts';
