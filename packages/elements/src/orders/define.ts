import { define } from '../base/define.ts';
import { LaotieOrders } from './orders.ts';

define('laotie-orders', LaotieOrders);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-orders': LaotieOrders;
  }
}
