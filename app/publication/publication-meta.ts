import type { MetaDescriptor } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { embedLink, pageMeta } from './page-meta.ts';

/** The head of a summit's page, with the summit as an Event for search engines. */
export function publicationMeta(view: PublicationView): MetaDescriptor[] {
  const { summit } = view;
  const head = pageMeta({ title: `${summit.title} · Plenary`, description: summit.tagline, url: summit.url, kind: 'article', isDraft: summit.life === 'draft', ...(summit.life !== 'draft' && { feedsOf: { url: summit.url, title: t`${summit.title}: reports` } }) });
  return [...head, ...(summit.life === 'draft' ? [] : [embedLink(new URL(summit.url).origin, summit.url), { 'script:ld+json': eventOf(view) }])];
}

type Event = Extract<MetaDescriptor, { 'script:ld+json': unknown }>['script:ld+json'];

/** schema.org/Event, with what is known and nothing else. */
export function eventOf({ summit, parts }: PublicationView): Event {
  const isOnline = /\bonline\b/i.test(summit.place);
  const speakers = parts.filter(({ kind }) => kind === 'panel').flatMap(({ people }) => people);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: summit.title,
    ...(summit.tagline && { description: summit.tagline }),
    startDate: summit.startsOn,
    endDate: summit.endsOn,
    url: summit.url,
    inLanguage: summit.language,
    eventStatus: 'https://schema.org/EventScheduled',
    ...(summit.place && {
      eventAttendanceMode: isOnline ? 'https://schema.org/OnlineEventAttendanceMode' : 'https://schema.org/OfflineEventAttendanceMode',
      location: isOnline ? { '@type': 'VirtualLocation', url: summit.url } : { '@type': 'Place', name: summit.place, address: summit.place },
    }),
    ...(summit.host && { organizer: { '@type': 'Organization', name: summit.host } }),
    ...(speakers.length > 0 && {
      performer: speakers.map(({ name, affiliation }) => ({ '@type': 'Person', name, ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }) })),
    }),
  };
}
