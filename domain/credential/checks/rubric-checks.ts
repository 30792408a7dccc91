import { cellOf, type Rubric, type RubricRow } from '../rubric.ts';
import { isBlank, type Check, type Flaw } from './finding.ts';
import { isEnglish, sentencesOf } from './segments.ts';
import { t } from '#domain/words/t.ts';

const at = (row: RubricRow, more: { entryField?: string; levelId?: string } = {}) => ({ field: 'rubric' as const, entryId: row.id, ...more });

export const rowsAreTraced: Check = {
  id: 'L14',
  severity: 'E',
  asks: () => t`Every row points to an artifact and a method component, and every component has a row.`,
  find: ({ rubric, artifacts, methodComponents }) => {
    if (rubric.rows.length === 0) return [];
    const isOneOf = (ids: readonly string[], entries: readonly { id: string }[]) => entries.some(({ id }) => ids.includes(id));
    return [
      ...rubric.rows.flatMap((row): Flaw[] => [
        ...(isOneOf(row.artifactIds, artifacts) ? [] : [{ reason: t`This row points to no artifact. What would an assessor look at?`, place: at(row, { entryField: 'artifactIds' }) }]),
        ...(isOneOf(row.componentIds, methodComponents) ? [] : [{ reason: t`This row points to no method component. Which step does it judge?`, place: at(row, { entryField: 'componentIds' }) }]),
      ]),
      ...methodComponents
        .filter(({ id }) => !rubric.rows.some(({ componentIds }) => componentIds.includes(id)))
        .map(({ id }): Flaw => ({ reason: t`Component ${methodComponents.findIndex((each) => each.id === id) + 1} has no row in the rubric. Nothing would show that it was done.`, place: { field: 'methodComponents', entryId: id } })),
    ];
  },
};

function levelFlaws({ levels, requiredLevelId }: Rubric): Flaw[] {
  const place = { field: 'rubric' } as const;
  const labels = levels.map(({ label }) => label.trim().toLowerCase());
  return [
    ...(levels.length < 2 ? [{ reason: t`The rubric needs two levels at least, so that something can be missed.`, place }] : []),
    ...levels.filter(({ label }, index) => isBlank(label) || labels.indexOf(labels[index] ?? '') < index).map(({ id, label }) => ({ reason: isBlank(label) ? t`One level has no label.` : t`Two levels are called “${label}”.`, place: { ...place, levelId: id } })),
    ...(levels.some(({ id }) => id === requiredLevelId) ? [] : [{ reason: t`No level is marked as required. Earners would not know when they pass.`, place }]),
  ];
}

/** A row that only asks whether something is there may leave all but the required level empty. */
const mustBeFilled = (row: RubricRow, levelId: string, { requiredLevelId }: Rubric): boolean => row.kind === 'quality' || levelId === requiredLevelId;

export const cellsAreFilled: Check = {
  id: 'L15',
  severity: 'E',
  asks: () => t`Each row has the same levels, every cell is filled, and one level is required.`,
  find: ({ rubric }) => {
    if (rubric.rows.length === 0) return [];
    const empty = rubric.rows.flatMap((row, place) =>
      rubric.levels
        .filter(({ id }) => mustBeFilled(row, id, rubric) && isBlank(cellOf(row, id)))
        .map(({ id, label }): Flaw => ({ reason: isBlank(label) ? t`Row ${place + 1} has no text for one level. An assessor would have to guess.` : t`Row ${place + 1} has no text for ${label}. An assessor would have to guess.`, place: at(row, { levelId: id }) })),
    );
    return [...levelFlaws(rubric), ...empty];
  },
};

/** What is handed in, or a part of that, by the last word of what it is called. */
const HANDED_IN = 'artifacts?|submissions?|evidence|videos?|recordings?|audio|clips?|photos?|pictures?|images?|scans?|documents?|files?|forms?|templates?|plans?|samples?|portfolios?|reflections?|reports?|essays?|transcripts?|slides?|spreadsheets?|links?|sections?|parts?|pages?|components?|elements?|pieces?|items?|materials?|attachments?|consent';
const COUNTED = /all|both|each|every|most|some|none|not all|no|one|two|three|four|five|six|\d+/.source;
const SENT = /submitted|handed in|turned in|uploaded|attached/.source;
const THERE = `${SENT}|included|present|there|complete|completed|provided|missing`;
const [IS, END] = [/(?:is|are|was|were|has been|have been)/.source, /[\s.!)]*$/.source];
/** One part of such a sentence, in which nothing is said of it: "the step that is missing" judges. */
const PLAIN = "(?:(?!(?:that|which|who|whose|what|where|when|why|how|if|because|so|while|but)\\b)[\\p{L}\\p{N}’'-]+,? )";

/** Sentences that say that something was handed in or is all there, and nothing of how good it is; each is held against the whole sentence. */
const ONLY_THERE = [
  // "The next opening is attached."
  `^${PLAIN}{1,8}${IS} (?:(?:all )?(?:${THERE}) and )?(?:${SENT})(?: and (?:${THERE}))?${END}`,
  // "All three questions are included."
  `^(?:${COUNTED}) ${PLAIN}{1,8}${IS} (?:${THERE})(?: and (?:${THERE}))?${END}`,
  // "The video is included."
  `^${PLAIN}{0,4}(?:${HANDED_IN}) ${IS} (?:${THERE})(?: and (?:${THERE}))?${END}`,
  // "All sections present."
  `^(?:${COUNTED}) ${PLAIN}{0,3}(?:${HANDED_IN}) (?:${THERE})(?: and (?:${THERE}))?${END}`,
  // "The lesson plan includes all required sections."
  `^${PLAIN}{1,5}(?:includes?|contains?|has|have) (?:all|both|every|each)(?: of)?(?: the| its)? ${PLAIN}{0,3}(?:${HANDED_IN})${END}`,
  // "The teacher submits the plan."
  `^(?:(?:the|each|every|an?) )?(?:(?:educator|teacher|earner|candidate|learner|applicant|participant|coach)s? )?(?:submits?|submitted|hands? in|handed in|turns? in|turned in|uploads?|uploaded) (?!the direction\\b)(?:(?!(?:to|for|from|with|by|into|as)\\b)${PLAIN}){0,7}(?!that\\b)[\\p{L}\\p{N}’'-]+${END}`,
].map((pattern) => new RegExp(pattern, 'iu'));

export const completenessStandsApart: Check = {
  id: 'L19',
  severity: 'E',
  asks: () => t`What is only counted or handed in stands in rows of completeness, apart from quality.`,
  find: (draft) => {
    if (!isEnglish(draft)) return [];
    const { rubric, language } = draft;
    const isOnlyThere = (text: string) => sentencesOf(text, language).some((sentence) => ONLY_THERE.some((pattern) => pattern.test(sentence.replace(/\s+/g, ' '))));
    return rubric.rows
      .filter(({ kind }) => kind === 'quality')
      .flatMap((row): Flaw[] => {
        const cells = rubric.levels.filter(({ id }) => isOnlyThere(cellOf(row, id))).map(({ id }) => at(row, { levelId: id }));
        return [...(isOnlyThere(row.criterion) ? [at(row, { entryField: 'criterion' })] : []), ...cells].map((place) => ({ reason: t`This asks whether something was handed in, in a row that judges how good it is. Put it into a row of completeness.`, place }));
      });
  },
};
