import { t } from '@laotie/core';
import { type Finding, finding } from '../finding.ts';
import type { Check, Ward } from '../patient.ts';

/** How each shop knows which moment of its show the viewer sees, and why it knows no better. */
export const checkPlayheads: Check = ({ shops, language }) =>
  shops.flatMap((ward) => (ward.shop.show?.show.peek() && isFollowed(ward) ? aboutPlayhead(ward, language) : []));

/** Cards alone show what is now. */
const isFollowed = ({ elements }: Ward): boolean =>
  elements.some(({ localName }) => /^laotie-(?:overlay|player|spotlight|comments|timeline)$/.test(localName));

function aboutPlayhead({ shop, elements }: Ward, language: string): Finding[] {
  const { playhead, clock } = shop;
  const late = String(Math.max(0, Math.round((clock.now() - playhead.at.peek()) / 1000)));
  switch (playhead.rung.peek()) {
    case 'cue':
      return [finding('ok', 'doctor.playhead.cue', { late })];
    case 'programme-date':
      return [finding('ok', 'doctor.playhead.date', { late })];
    case 'manual':
      return [finding('ok', 'doctor.playhead.manual')];
    case 'server-delay':
      return [
        finding('warning', 'doctor.playhead.delay', {
          why: t(language, `doctor.playhead.why.${whyGuessed(elements)}`),
        }),
      ];
    default:
      return [finding('warning', 'doctor.playhead.none')];
  }
}

type Why = 'noPlayer' | 'noDates' | 'notPlaying';

function whyGuessed(elements: readonly Element[]): Why {
  const video = elements
    .filter(({ localName }) => localName === 'laotie-player')
    .map((player) => (player as Element & { video?: HTMLVideoElement | null }).video)
    .find((each) => each);
  if (!video) return 'noPlayer';
  return video.currentTime > 0 ? 'noDates' : 'notPlaying';
}
