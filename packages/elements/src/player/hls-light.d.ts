// the light build (no subtitles, no alternative audio) has the same types and ships none
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
