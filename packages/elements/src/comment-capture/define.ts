import { define } from '../base/define.ts';
import { LaotieCommentCapture } from './comment-capture.ts';

define('laotie-comment-capture', LaotieCommentCapture);
