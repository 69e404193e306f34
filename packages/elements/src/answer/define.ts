import { define } from '../base/define.ts';
import { LaotieAnswer } from './answer.ts';

define('laotie-answer', LaotieAnswer);
