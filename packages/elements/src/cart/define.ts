import { define } from '../base/define.ts';
import { LaotieCart } from './cart.ts';

define('laotie-cart', LaotieCart);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-cart': LaotieCart;
  }
}
