import { barStyles } from './bar.styles.ts';
import { fitStyles } from './fit.styles.ts';
import { frameStyles } from './frame.styles.ts';
import { sideStyles } from './side.styles.ts';
import { topStyles } from './top.styles.ts';

/** Later sheets give way to the box, so the order counts. */
export const overlayStyles = [frameStyles, topStyles, barStyles, sideStyles, fitStyles];
