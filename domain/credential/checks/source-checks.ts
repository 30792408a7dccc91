import type { ResearchEntry } from '../draft.ts';
import { isWebAddress } from '../exports/web-address.ts';
import { isBlank, type Check, type Flaw } from './finding.ts';
import { t } from '#domain/words/t.ts';

const LEAST_WORKS = 2;
const RECENT_WITHIN_YEARS = 10;
const CHECKED_WITHIN_DAYS = 365;
const DAY_MS = 86_400_000;

const lacking = ({ authors, year, title, url, doi }: ResearchEntry): string[] => [
  ...(authors.every(({ family }) => isBlank(family)) ? [t`author`] : []),
  ...(year === null ? [t`year`] : []),
  ...(isBlank(title) ? [t`title`] : []),
  ...(isWebAddress(url) || !isBlank(doi) ? [] : [t`link`]),
];

export const researchIsThere: Check = {
  id: 'L07',
  severity: 'E',
  asks: () => t`There are ${LEAST_WORKS} works of research with author, year, title and link.`,
  find: ({ research }) => {
    if (research.length === 0 || research.filter((work) => lacking(work).length === 0).length >= LEAST_WORKS) return [];
    const flaws = research.flatMap((work): Flaw[] => (lacking(work).length === 0 ? [] : [{ reason: t`This work lacks: ${lacking(work).join(', ')}. Readers could not find it.`, place: { field: 'research', entryId: work.id } }]));
    return flaws.length > 0 ? flaws : [{ reason: t`There is one work of research. Name another one that backs the method.`, place: { field: 'research' } }];
  },
};

export const researchIsRecent: Check = {
  id: 'L08',
  severity: 'W',
  asks: () => t`One work of research is of the last ${RECENT_WITHIN_YEARS} years.`,
  find: ({ research }, { today }) => {
    const years = research.flatMap(({ year }) => (year === null ? [] : [year]));
    const newest = Math.max(...years);
    return years.length > 0 && newest < Number(today.slice(0, 4)) - RECENT_WITHIN_YEARS ? [{ reason: t`The newest work is from ${newest}. Add one from the last ten years.`, place: { field: 'research' } }] : [];
  },
};

export const oneResourceIsFree: Check = {
  id: 'L09',
  severity: 'E',
  asks: () => t`One resource is free to use.`,
  find: ({ resources }) => (resources.length > 0 && !resources.some(({ isFree, url }) => isFree && isWebAddress(url)) ? [{ reason: t`No resource is free to use. Whoever cannot pay could not earn this.`, place: { field: 'resources' } }] : []),
};

export const linksWereChecked: Check = {
  id: 'L10',
  severity: 'I',
  asks: () => t`Links were checked within a year.`,
  find: ({ research, resources }, { today }) => {
    const isDue = (checkedOn: string | null) => checkedOn === null || Date.parse(today) - Date.parse(checkedOn) > CHECKED_WITHIN_DAYS * DAY_MS;
    const due = (field: 'research' | 'resources', links: readonly { id: string; url: string; checkedOn: string | null }[]): Flaw[] =>
      links.filter(({ url, checkedOn }) => isWebAddress(url) && isDue(checkedOn)).map(({ id, checkedOn }) => ({ reason: checkedOn === null ? t`Nobody has checked yet that this link answers.` : t`This link was last checked on ${checkedOn}.`, place: { field, entryId: id, entryField: 'checkedOn' } }));
    return [...due('research', research), ...due('resources', resources)];
  },
};
