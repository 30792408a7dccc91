import type { MetaDescriptor } from '@remix-run/node';
import type { Event, Report, WithContext } from 'schema-dts';
import { licenceAddress } from '#domain/licence.ts';
import { headcountWords } from '#domain/report/report-words.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { versionPath } from './report-addresses.ts';

type JsonLd = Extract<MetaDescriptor, { 'script:ld+json': unknown }>['script:ld+json'];

/** schema.org/Report, with what was published and nothing else: only who is named in it is named here. */
export function reportJsonLd({ report, hash }: Pick<ReportView, 'report' | 'hash'>): JsonLd {
  const { url, title, standfirst, language, number, publishedAt, firstPublishedAt, licence, contributors, summit } = report;
  const version = `${new URL(url).origin}${versionPath(report)}`;
  const people = contributors.named.map(({ name, perspective }) => ({ '@type': 'Person' as const, name, jobTitle: perspective }));
  const all = { '@type': 'Organization' as const, name: `Participants: ${headcountWords(contributors.people)}` };
  const address = licenceAddress(licence);
  const told: WithContext<Report> = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': url,
    url,
    name: title,
    headline: title,
    ...(standfirst && { abstract: standfirst, description: standfirst }),
    inLanguage: language,
    version: String(number),
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: hash },
    datePublished: firstPublishedAt,
    dateModified: publishedAt,
    ...(address && { license: address }),
    author: people.length > 0 ? people : all,
    contributor: all,
    ...(summit.host && { publisher: { '@type': 'Organization', name: summit.host } }),
    image: `${version}/image.png`,
    encoding: [
      { '@type': 'MediaObject', contentUrl: `${version}/report.pdf`, encodingFormat: 'application/pdf' },
      { '@type': 'MediaObject', contentUrl: `${version}/report.json`, encodingFormat: 'application/json' },
    ],
    isPartOf: { '@type': 'WebPage', '@id': summit.url, url: summit.url, name: summit.title },
    about: eventOf(summit),
    recordedAt: eventOf(summit),
  };
  return told as unknown as JsonLd;
}

const eventOf = ({ title, url, host, place, startsOn, endsOn }: PublishedReport['summit']): Event => ({
  '@type': 'Event',
  '@id': `${url}#event`,
  name: title,
  url,
  startDate: startsOn,
  endDate: endsOn,
  ...(place && { location: { '@type': 'Place', name: place, address: place } }),
  ...(host && { organizer: { '@type': 'Organization', name: host } }),
});
