import { hoursWords } from '#domain/credential/hours-words.ts';
import type { Hours } from '#domain/credential/draft.ts';
import type { FeedEntry } from '#domain/feed.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { Markup } from '../html/markup.ts';

const { tag, words } = Markup;

type Told = Pick<FeedEntry, 'url' | 'publishedAt' | 'updatedAt' | 'by' | 'licence' | 'language' | 'tags'> & { name: string; competency: string; version: string; hours: Hours };

/** A published credential as an entry of a feed, in its own language. */
export const credentialEntry = (told: Told): FeedEntry => saidIn(spokenFor(told.language), () => entryOf(told));

const entryOf = ({ name, competency, version, hours, ...told }: Told): FeedEntry => ({
  ...told,
  title: name,
  kind: { term: 'micro-credential', label: t`Micro-credential` },
  summary: competency,
  html: entryHtml({ competency, version, hours, by: told.by, url: told.url }),
  imageUrl: `${told.url}/image.png`,
});

function entryHtml({ competency, version, hours, by, url }: Pick<Told, 'competency' | 'version' | 'hours' | 'by' | 'url'>): string {
  const time = hoursWords(hours);
  const said = time === '' ? t`Version ${version}, by ${by}.` : time === '1' ? t`Version ${version}, by ${by}, 1 hour.` : t`Version ${version}, by ${by}, ${time} hours.`;
  return Markup.all([
    ...(competency ? [tag('p', {}, words(competency))] : []),
    tag('p', {}, words(`${said} `), tag('a', { href: url }, words(t`Read the credential with its rubric`))),
  ]).html;
}
