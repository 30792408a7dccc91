import { hoursWords } from '#domain/credential/hours-words.ts';
import type { Hours } from '#domain/credential/draft.ts';
import type { FeedEntry } from '#domain/feed.ts';
import { Markup } from '../html/markup.ts';

const { tag, words } = Markup;

type Told = Pick<FeedEntry, 'url' | 'publishedAt' | 'updatedAt' | 'by' | 'licence' | 'language' | 'tags'> & { name: string; competency: string; version: string; hours: Hours };

/** A published credential as an entry of a feed. */
export const credentialEntry = ({ name, competency, version, hours, ...told }: Told): FeedEntry => ({
  ...told,
  title: name,
  kind: { term: 'micro-credential', label: 'Micro-credential' },
  summary: competency,
  html: entryHtml({ competency, version, hours, by: told.by, url: told.url }),
  imageUrl: `${told.url}/image.png`,
});

function entryHtml({ competency, version, hours, by, url }: Pick<Told, 'competency' | 'version' | 'hours' | 'by' | 'url'>): string {
  const time = hoursWords(hours);
  return Markup.all([
    ...(competency ? [tag('p', {}, words(competency))] : []),
    tag('p', {}, words(`Version ${version}, by ${by}${time === '' ? '' : `, ${time === '1' ? '1 hour' : `${time} hours`}`}. `), tag('a', { href: url }, words('Read the credential with its rubric'))),
  ]).html;
}
