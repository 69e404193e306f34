import { define } from '../base/define.ts';
import { LaotieProductCard } from './product-card.ts';

define('laotie-product-card', LaotieProductCard);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-product-card': LaotieProductCard;
  }
}
