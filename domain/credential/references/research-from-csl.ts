import { z } from 'zod';
import { researchTypes, type ResearchAuthor, type ResearchEntry, type ResearchType } from '../draft.ts';
import { doisIn, doiUrl } from './doi.ts';

const MOST_CHARACTERS = 2_000;
/** CSL sets titles in rich text; anything else that is no text counts as not said. */
const words = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>/gi, '').replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS))
  .catch('');
/** What stands in a list of authors for those that it does not name. */
const OTHERS = /^(?:others|et al\.?)$/i;
const name = z.looseObject({ family: words, given: words, literal: words, 'non-dropping-particle': words, 'dropping-particle': words }).catch({ family: '', given: '', literal: '', 'non-dropping-particle': '', 'dropping-particle': '' });
const issued = z.looseObject({ 'date-parts': z.array(z.array(z.union([z.string(), z.number()]))).catch([]), raw: words, literal: words }).catch({ 'date-parts': [], raw: '', literal: '' });

/** One work of CSL-JSON, of which everything but its being an object may be missing or odd. */
const cslSchema = z.looseObject({
  type: words,
  title: words,
  author: z.array(name).catch([]),
  editor: z.array(name).catch([]),
  issued,
  'container-title': words,
  volume: words,
  issue: words,
  page: words,
  publisher: words,
  URL: words,
  DOI: words,
});

const types: Readonly<Record<string, ResearchType>> = { 'article-magazine': 'article-journal', 'article-newspaper': 'article-journal', 'entry-encyclopedia': 'chapter', 'post-weblog': 'webpage', post: 'webpage' };
const isResearchType = (type: string): type is ResearchType => (researchTypes as readonly string[]).includes(type);

/** A work in CSL-JSON (1.0.2) as an entry of research; null where it names neither title nor author. Editors stand in for authors that are not named. */
export function researchFromCsl(work: unknown, id: string): ResearchEntry | null {
  const reading = cslSchema.safeParse(work);
  if (!reading.success) return null;
  const { type, title, author, editor, issued: date, volume, issue, page, publisher, URL: address, DOI, 'container-title': container } = reading.data;
  const authors = (author.length > 0 ? author : editor).map(authorOf).filter(({ family, given }) => family !== '' && !(given === '' && OTHERS.test(family)));
  if (title === '' && authors.length === 0) return null;
  const doi = doisIn(DOI)[0] ?? doisIn(address)[0] ?? '';
  const url = /^https?:\/\/\S+$/i.test(address) ? address : doi === '' ? '' : doiUrl(doi);
  return { id, type: isResearchType(type) ? type : (types[type] ?? 'document'), authors, year: yearOf(date), title, container, volume, issue, pages: page, publisher, url, doi, checkedOn: null };
}

function authorOf(each: z.infer<typeof name>): ResearchAuthor {
  const family = [each['non-dropping-particle'], each.family].filter(Boolean).join(' ');
  return family === '' ? { family: each.literal || each.given, given: '' } : { family, given: [each.given, each['dropping-particle']].filter(Boolean).join(' ') };
}

function yearOf({ 'date-parts': parts, raw, literal }: z.infer<typeof issued>): number | null {
  const year = Number(parts[0]?.[0] ?? /\b\d{4}\b/.exec(raw || literal)?.[0] ?? Number.NaN);
  return Number.isInteger(year) && year > 0 && year < 10_000 ? year : null;
}
