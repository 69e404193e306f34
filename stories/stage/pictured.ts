/// <reference types="vite/client" />

// addresses, not data: our elements follow only links that a page could have
const pictures = import.meta.glob<string>('../../demo/art/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const files = import.meta.glob<string>(
  ['../../demo/stream/media/{poster.jpg,init.mp4,seg-000.m4s}', './captions.vtt'],
  {
    eager: true,
    query: '?url&no-inline',
    import: 'default',
  },
);
const address = (path: string) => new URL(files[path] as string, document.baseURI).href;

/** Addresses of the fixture's pictures as Storybook serves them. */
export function pictured<T>(facts: T): T {
  const text = JSON.stringify(facts).replace(
    /"https:\/\/shop\.example\/art\/([\w-]+\.svg)"/g,
    (whole, name: string) => {
      const url = pictures[`../../demo/art/${name}`];
      return url ? JSON.stringify(new URL(url, document.baseURI).href) : whole;
    },
  );
  return JSON.parse(text) as T;
}

/** A still of the kitchen in the place of a stream. */
export const poster = address('../../demo/stream/media/poster.jpg');
/** The head of the demo's stream: a video that plays nothing. */
export const stream = address('../../demo/stream/media/init.mp4');
/** One caption in English. */
export const captions = address('./captions.vtt');

/** The first seconds of the demo's stream, as a file. */
export async function clip(): Promise<string> {
  const parts = [stream, address('../../demo/stream/media/seg-000.m4s')];
  const buffers = parts.map(async (part) => (await fetch(part)).arrayBuffer());
  return URL.createObjectURL(new Blob(await Promise.all(buffers), { type: 'video/mp4' }));
}

/** A stream that plays, and always shows the same. */
export async function still(): Promise<MediaStream> {
  const image = Object.assign(new Image(), { src: poster });
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 270 });
  canvas.getContext('2d')?.drawImage(image, 0, image.height / 4, image.width, (image.width * 9) / 16, 0, 0, 480, 270);
  return canvas.captureStream(1);
}
