import { define } from '../base/define.ts';
import { LaotieShop } from './shop.ts';

define('laotie-shop', LaotieShop);
