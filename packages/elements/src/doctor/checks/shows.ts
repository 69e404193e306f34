import { type Shop, type ShowModel, t } from '@laotie/core';
import type { CommerceError } from '@laotie/protocol';
import { type Finding, finding } from '../finding.ts';
import type { Check, Patient, Ward } from '../patient.ts';

/** Tags that show nothing without a show. */
const live = ['overlay', 'comments', 'spotlight', 'purchases', 'timeline'].map((name) => `laotie-${name}`);

/** The show of each shop: is it there, and how does its news arrive? */
export const checkShows: Check = (patient) =>
  patient.shops.flatMap((ward) => {
    const { shop, elements } = ward;
    if (shop.show) return aboutShow(ward, shop.show, patient);
    return elements
      .filter(({ localName }) => live.includes(localName))
      .map((tag) => finding('wrong', 'doctor.show.unnamed', { tag: tag.localName }, [tag]));
  });

function aboutShow({ shop, elements }: Ward, show: ShowModel, patient: Patient): Finding[] {
  const { id } = show;
  const error = show.error.peek();
  const tags = elements.filter(({ localName }) => localName === 'laotie-shop');
  if (error?.kind === 'not_found') {
    const known =
      patient
        .shows(shop)
        ?.map((one) => `"${one}"`)
        .join(', ') || '–';
    return [finding('wrong', 'doctor.show.missing', { id, known }, tags)];
  }
  const here = show.show.peek();
  if (error && !here) return [finding('wrong', 'doctor.show.error', { id, error: told(error) }, tags)];
  if (!here) return [finding('unknown', 'doctor.show.loading', { id })];
  const dropped = show.feed.peek()?.dropped.peek();
  return [
    finding('ok', 'doctor.show.ok', { title: here.title }),
    ...aboutNews(shop, show, patient),
    ...(dropped?.count
      ? [finding('warning', 'doctor.show.dropped', { n: String(dropped.count), last: dropped.last ?? '?' })]
      : []),
  ];
}

function aboutNews(shop: Shop, show: ShowModel, patient: Patient): Finding[] {
  const feed = show.feed.peek();
  const again = String(patient.interrupted(shop));
  switch (show.connection.peek()) {
    case 'live':
      return [finding('ok', 'doctor.show.stream', { heard: seconds(feed?.quiet() ?? 0), again })];
    case 'polling': {
      if (shop.capabilities.peek().live !== 'stream') return [finding('ok', 'doctor.show.asked')];
      if (document.hidden) return [finding('ok', 'doctor.show.hidden')];
      const why = feed?.noStream.peek()?.code === 'not_a_stream' ? 'notAStream' : 'silent';
      return [finding('warning', 'doctor.show.polling', { why: t(patient.language, `doctor.show.why.${why}`) })];
    }
    case 'offline': {
      const error = feed?.error.peek();
      return [finding('wrong', 'doctor.show.offline', { error: error ? told(error) : '?', again })];
    }
    case 'closed':
      return [finding('unknown', 'doctor.show.closed')];
    default:
      return [finding('unknown', 'doctor.show.loading', { id: show.id })];
  }
}

/** In whole fives, so that the words hold still. */
const seconds = (ms: number): string => (ms < 5_000 ? '< 5' : String(Math.floor(ms / 5_000) * 5));

const told = ({ kind, code, message }: CommerceError): string =>
  `${kind}${code === kind ? '' : `/${code}`}: ${message.slice(0, 200)}`;
