export { LaotieCommentCapture } from './comment-capture.ts';
