import { define } from '../base/define.ts';
import { LaotieShowCard } from './show-card.ts';

define('laotie-show-card', LaotieShowCard);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-show-card': LaotieShowCard;
  }
}
