export { LaotieTimeline } from './timeline.ts';
