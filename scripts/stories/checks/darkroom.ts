// Runs in a page of its own, which pictures are brought to: the browser that took them can compress and compare them.
import type compare from 'pixelmatch';

const pixelmatch = import.meta.resolve('./pixelmatch.js');

/** Of 1: text stays sharp, and a phone with a photograph fits into some 20 kB. */
const QUALITY = 0.55;

/** How unlike two pixels have to be (of 1) before they count: less cannot be seen. */
const UNLIKE = 0.1;

/** A screenshot as it is kept. All pictures are addresses of the form `data:`. */
export async function developed(screenshot: string): Promise<string> {
  const { canvas } = await drawn(screenshot);
  return canvas.toDataURL('image/webp', QUALITY);
}

/** Side of the squares in which they are counted: a line of small print is about as high. */
const SQUARE = 16;

export interface Difference {
  /** Pixels that are unlike; all of them where the sizes are. */
  pixels: number;
  /** Those in the square that has most: compression strews a few over a whole picture, and a change is in one place. */
  densest: number;
  /** Where they are, in red. */
  picture?: string;
  sizes: string;
}

/** Two kept pictures, pixel by pixel. */
export async function difference(before: string, after: string): Promise<Difference> {
  const { default: match } = (await import(pixelmatch)) as { default: typeof compare };
  const [a, b] = await Promise.all([drawn(before), drawn(after)]);
  const { width, height } = a.canvas;
  const sizes = `${width} × ${height}, then ${b.canvas.width} × ${b.canvas.height}`;
  if (width !== b.canvas.width || height !== b.canvas.height)
    return { pixels: width * height, densest: SQUARE * SQUARE, sizes };
  const out = new ImageData(width, height);
  const data = ({ context }: Drawn) => context.getImageData(0, 0, width, height).data;
  const pixels = match(data(a), data(b), out.data, width, height, { threshold: UNLIKE, includeAA: false });
  if (pixels === 0) return { pixels, densest: 0, sizes };
  a.context.putImageData(out, 0, 0);
  return { pixels, densest: densestOf(out), sizes, picture: a.canvas.toDataURL('image/webp', 1) };
}

/** Pixelmatch paints what is unlike in pure red. */
function densestOf({ data, width }: ImageData): number {
  const squares = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 0) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const square = `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`;
    squares.set(square, (squares.get(square) ?? 0) + 1);
  }
  return Math.max(0, ...squares.values());
}

export interface Drawn {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
}

export async function drawn(address: string): Promise<Drawn> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return { canvas, context };
}
