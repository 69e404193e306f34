import { define } from '../base/define.ts';
import { LaotieSpotlight } from './spotlight.ts';

define('laotie-spotlight', LaotieSpotlight);
