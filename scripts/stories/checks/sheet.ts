// Runs in a page of its own, as the darkroom does.
import { drawn } from './darkroom.ts';

/** A picture on a sheet, in the sheet's pixels. */
export interface Print {
  address: string;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const RADIUS = 18;

/** Prints side by side with a line below each, as one picture. */
export async function sheet(prints: Print[], width: number, height: number): Promise<string> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#efe7d8';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.font = '500 17px system-ui, sans-serif';
  context.textAlign = 'center';
  for (const { address, label, x, y, width: wide, height: high } of prints) {
    const { canvas: picture } = await drawn(address);
    context.save();
    context.beginPath();
    context.roundRect(x, y, wide, high, RADIUS);
    context.clip();
    context.drawImage(picture, x, y, wide, high);
    context.restore();
    context.fillStyle = '#4a4238';
    context.fillText(label, x + wide / 2, y + high + 26);
  }
  return canvas.toDataURL('image/webp', 0.8);
}
