import type { LaotieOverlay } from './overlay.ts';

/** The captions among a video's tracks: a page may have chapters and the like as tracks, too. */
export const captionsOf = (video: HTMLVideoElement | null | undefined): TextTrack[] =>
  [...(video?.textTracks ?? [])].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

/** Brings what draws captions once a video has some. Until then the browser draws them; the next track tries again. */
export function bringCaptions(overlay: LaotieOverlay, video: HTMLVideoElement, signal: AbortSignal): void {
  const look = async () => {
    if (overlay.captions || captionsOf(video).length === 0) return;
    const { Captions } = await import('./captions.ts');
    overlay.captions ??= new Captions(overlay);
  };
  video.textTracks.addEventListener('addtrack', look, { signal });
  void look();
}
