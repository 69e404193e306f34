/** A design token: one decision about the look, with its value in every light. */
export interface Token {
  /** The custom property: `--laotie-…` where a page may set it, `--_…` where it follows from the others. */
  name: string;
  type: 'color' | 'dimension' | 'fontFamily' | 'shadow' | 'duration' | 'cubicBezier';
  group: 'color' | 'font' | 'text' | 'space' | 'radius' | 'shadow' | 'motion';
  description: string;
  /** As CSS, for the theme as it comes; what follows from other tokens changes with them. */
  light: string;
  dark: string;
  /** Over a picture, where it is another one there. */
  video?: string;
  /** The keyword it gives way to in forced colours. */
  forced?: string;
}
