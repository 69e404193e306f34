// The elements that an overlay draws, and what else it needs beside its looks. They come after its own first paint, so
// that the video and its frame never wait.
import '../comments/define.ts';
import '../countdown/define.ts';
import '../panel/define.ts';
import '../purchases/define.ts';
import '../spotlight/define.ts';

export { inheritFocus } from '../base/heir.ts';
