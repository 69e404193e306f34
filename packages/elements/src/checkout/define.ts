import { define } from '../base/define.ts';
import { LaotieCheckout } from './checkout.ts';

define('laotie-checkout', LaotieCheckout);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-checkout': LaotieCheckout;
  }
}
