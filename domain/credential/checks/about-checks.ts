import { stemmer } from 'stemmer';
import { isWebAddress } from '../exports/web-address.ts';
import { isBlank, type Check, type Flaw } from './finding.ts';
import { isEnglish, wordsOf } from './segments.ts';
import { criteriaTexts } from './words-in-draft.ts';
import { t } from '#domain/words/t.ts';

const TAGS = { least: 3, most: 10 };

export const hoursAreGiven: Check = {
  id: 'L22',
  severity: 'W',
  asks: () => t`The estimated hours are given.`,
  find: ({ hours: { least, most } }) => {
    const place = { field: 'hours' } as const;
    if ((least ?? 0) <= 0 && (most ?? 0) <= 0) return [{ reason: t`Nobody can plan for this: how many hours does it take?`, place }];
    return least !== null && most !== null && least > most ? [{ reason: t`It takes at least ${least} hours and at most ${most}: one of them is wrong.`, place }] : [];
  },
};

export const audienceIsStated: Check = {
  id: 'L23',
  severity: 'W',
  asks: () => t`Audience and prerequisites are stated.`,
  find: ({ audience, prerequisites }) => [
    ...(isBlank(audience) ? [{ reason: t`It does not say for whom this is.`, place: { field: 'audience' as const } }] : []),
    ...(isBlank(prerequisites) ? [{ reason: t`It does not say what one needs before. Write “None” where that is so.`, place: { field: 'prerequisites' as const } }] : []),
  ],
};

export const alignmentIsNamed: Check = {
  id: 'L24',
  severity: 'W',
  asks: () => t`One alignment to a standard has a name and a link.`,
  find: ({ alignments }) => (alignments.some(({ name, url }) => !isBlank(name) && isWebAddress(url)) ? [] : [{ reason: t`No standard is named with its link. Administrators look for one.`, place: { field: 'alignments' } }]),
};

function countReason(tags: number): string {
  const { least, most } = TAGS;
  if (tags === 0) return t`There are no tags; between ${least} and ${most} help people find this.`;
  return tags === 1 ? t`There is one tag; between ${least} and ${most} help people find this.` : t`There are ${tags} tags; between ${least} and ${most} help people find this.`;
}

export const tagsAreEarned: Check = {
  id: 'L25',
  severity: 'W',
  asks: () => t`There are ${TAGS.least} to ${TAGS.most} skill tags, each occurring in the criteria.`,
  find: (draft) => {
    const place = { field: 'tags' } as const;
    const tags = draft.tags.filter((tag) => !isBlank(tag));
    const base = (word: string) => (isEnglish(draft) ? stemmer(word.toLowerCase()) : word.toLowerCase());
    const judged = new Set(criteriaTexts(draft).flatMap(({ text }) => wordsOf(text, draft.language).map(base)));
    return [
      ...(tags.length < TAGS.least || tags.length > TAGS.most ? [{ reason: countReason(tags.length), place }] : []),
      ...tags
        .filter((tag) => !wordsOf(tag, draft.language).every((word) => judged.has(base(word))))
        .map((tag): Flaw => ({ reason: t`“${tag}” occurs nowhere in the criteria, so nobody would have shown it.`, place: { ...place, entryId: tag }, quote: tag })),
    ];
  },
};
