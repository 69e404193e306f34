// What an overlay needs beside its looks, and the elements that it draws. They come after its own first paint, so that the video and its frame never wait.
import '../comments/define.ts';
import '../countdown/define.ts';
import '../panel/define.ts';
import '../purchases/define.ts';
import '../spotlight/define.ts';

export { inheritFocus } from '../base/heir.ts';
