import { stemmer } from 'stemmer';
import { cellOf } from '../rubric.ts';
import { isBlank, type Check, type Flaw } from './finding.ts';
import { isEnglish, wordsOf } from './segments.ts';
import { t } from '#domain/words/t.ts';

/** Words that only say how much or how well. */
const DEGREE_WORDS = new Set(
  String.raw`a an the all any each every few many most much several some none more less least fully mostly partly partially somewhat slightly very highly
  always usually often sometimes occasionally rarely seldom consistently inconsistently frequently generally nearly almost
  excellent outstanding exemplary superior strong good solid fair basic limited minimal weak poor adequate inadequate satisfactory acceptable
  well thoroughly thorough clearly clear unclear complete completely incomplete detailed deep deeply effective effectively ineffective high low`.split(/\s+/),
);

export const neighboursDiffer: Check = {
  id: 'L16',
  severity: 'W',
  asks: () => t`Neighbouring cells differ by more than a word of degree.`,
  find: (draft) => {
    if (!isEnglish(draft)) return [];
    const core = (text: string) =>
      wordsOf(text.toLowerCase(), draft.language)
        .filter((word) => !DEGREE_WORDS.has(word))
        .map(stemmer)
        .join(' ');
    const { rows, levels } = draft.rubric;
    return rows
      .filter(({ kind }) => kind === 'quality')
      .flatMap((row) =>
        levels.slice(1).flatMap((level, place): Flaw[] => {
          const [better, worse] = [cellOf(row, levels[place]?.id ?? ''), cellOf(row, level.id)];
          if (isBlank(better) || isBlank(worse) || core(better) !== core(worse)) return [];
          return [{ reason: t`“${levels[place]?.label ?? ''}” and “${level.label}” differ by a word of degree alone. Say what an assessor sees in one and not in the other.`, place: { field: 'rubric', entryId: row.id, levelId: level.id } }];
        }),
      );
  },
};

const VAGUE_WORDS = /\b(?:in)?(?:appropriate|effective|adequate|sufficient)(?:ly)?\b|\b(?:un)?clear(?:ly)?\b/gi;

export const wordsAreExact: Check = {
  id: 'L17',
  severity: 'W',
  asks: () => t`No cell uses a vague word: appropriate, effective, adequate, sufficient, clear.`,
  find: (draft) =>
    isEnglish(draft)
      ? draft.rubric.rows.flatMap((row) =>
          draft.rubric.levels.flatMap(({ id }) =>
            [...cellOf(row, id).matchAll(VAGUE_WORDS)].map(([word]): Flaw => ({ reason: t`“${word}” can be read many ways. Say what an assessor would see.`, place: { field: 'rubric', entryId: row.id, levelId: id }, quote: word })),
          ),
        )
      : [],
};
