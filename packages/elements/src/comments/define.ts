import { define } from '../base/define.ts';
import { LaotieComments } from './comments.ts';

define('laotie-comments', LaotieComments);
