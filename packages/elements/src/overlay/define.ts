import { define } from '../base/define.ts';
import { LaotieOverlay } from './overlay.ts';

define('laotie-overlay', LaotieOverlay);
