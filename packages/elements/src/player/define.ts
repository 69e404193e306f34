import { define } from '../base/define.ts';
import { LaotiePlayer } from './player.ts';

define('laotie-player', LaotiePlayer);
