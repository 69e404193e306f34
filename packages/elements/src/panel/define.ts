import { define } from '../base/define.ts';
import { LaotiePanel } from './panel.ts';

define('laotie-panel', LaotiePanel);
