import { define } from '../base/define.ts';
import { LaotieCountdown } from './countdown.ts';

define('laotie-countdown', LaotieCountdown);
