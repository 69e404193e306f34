import { define } from '../base/define.ts';
import { LaotiePurchases } from './purchases.ts';

define('laotie-purchases', LaotiePurchases);
