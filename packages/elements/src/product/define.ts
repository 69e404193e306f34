import { define } from '../base/define.ts';
import { LaotieProduct } from './product.ts';

define('laotie-product', LaotieProduct);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-product': LaotieProduct;
  }
}
