import { define } from '../base/define.ts';
import { LaotieTimeline } from './timeline.ts';

define('laotie-timeline', LaotieTimeline);
