import { define } from '../base/define.ts';
import '../product-card/define.ts';
import { LaotieShelf } from './shelf.ts';

define('laotie-shelf', LaotieShelf);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-shelf': LaotieShelf;
  }
}
