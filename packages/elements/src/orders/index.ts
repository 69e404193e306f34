export { LaotieOrders } from './orders.ts';
