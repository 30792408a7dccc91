import { credentialFields, type CredentialField } from '../credential-fields.ts';
import type { CredentialDraft, PartQuestion } from '../draft.ts';
import { isBlank, type Check, type Flaw } from './finding.ts';
import { t } from '#domain/words/t.ts';

const MOST_DESCRIPTION_CHARACTERS = 500;

/** A list's entries by what they are called by; none where a field is no list. */
function blankEntries(draft: CredentialDraft, { key, label, entry }: CredentialField): Flaw[] {
  const main = entry?.fields.find(({ isMain }) => isMain)?.key;
  if (!entry || main === undefined) return [];
  return (draft[key] as unknown as ({ id: string } & Record<string, unknown>)[])
    .filter((each) => isBlank(String(each[main])))
    .map(({ id }) => ({ reason: t`One ${entry.word()} of “${label()}” is empty. Write it or take it out.`, place: { field: key, entryId: id, entryField: main } }));
}

function isEmpty(draft: CredentialDraft, key: CredentialField['key']): boolean {
  if (key === 'rubric') return draft.rubric.rows.length === 0;
  if (key === 'issuer') return isBlank(draft.issuer.name);
  const value = draft[key];
  return typeof value === 'string' ? isBlank(value) : Array.isArray(value) && value.length === 0;
}

export const everySectionIsThere: Check = {
  id: 'L01',
  severity: 'E',
  asks: () => t`Every section of the template is there and says something.`,
  find: (draft) => [
    ...credentialFields.filter(({ key, isNeeded }) => isNeeded && isEmpty(draft, key)).map(({ key, label }): Flaw => ({ reason: t`“${label()}” is empty. The template cannot do without it.`, place: { field: key } })),
    ...credentialFields.flatMap((field) => blankEntries(draft, field)),
    ...draft.rubric.rows.filter(({ criterion }) => isBlank(criterion)).map(({ id }): Flaw => ({ reason: t`One row of the rubric does not say what it looks at.`, place: { field: 'rubric', entryId: id, entryField: 'criterion' } })),
  ],
};

export const partsAreThere: Check = {
  id: 'L11',
  severity: 'E',
  asks: () => t`Parts 1 and 2 are there, and Part 3 is there or the reason why it is not.`,
  find: (draft) => {
    const flaws: Flaw[] = [];
    if (draft.overviewQuestions.length === 0) flaws.push({ reason: t`Part 1 asks nothing. An assessor would not know where the work was done.`, place: { field: 'overviewQuestions' } });
    if (draft.artifacts.length === 0) flaws.push({ reason: t`Part 2 asks for no artifact. There is nothing to judge.`, place: { field: 'artifacts' } });
    if (draft.reflectionQuestions.length === 0 && isBlank(draft.reflectionAbsentBecause)) flaws.push({ reason: t`Part 3 asks nothing. Ask for a reflection, or say why there is none.`, place: { field: 'reflectionQuestions' } });
    return flaws;
  },
};

const questionFlaws = (field: 'overviewQuestions' | 'reflectionQuestions', questions: readonly PartQuestion[]): Flaw[] =>
  questions.flatMap(({ id, wordLimit, passingDescriptor }) => [
    ...(wordLimit === null || wordLimit <= 0 ? [{ reason: t`This question has no word limit. How long an answer is expected?`, place: { field, entryId: id, entryField: 'wordLimit' } }] : []),
    ...(isBlank(passingDescriptor) ? [{ reason: t`This question does not say when an answer passes.`, place: { field, entryId: id, entryField: 'passingDescriptor' } }] : []),
  ]);

export const questionsHaveLimits: Check = {
  id: 'L12',
  severity: 'E',
  asks: () => t`Each question of Parts 1 and 3 has a word limit and says when an answer passes.`,
  find: (draft) => [...questionFlaws('overviewQuestions', draft.overviewQuestions), ...questionFlaws('reflectionQuestions', draft.reflectionQuestions)],
};

export const descriptionIsShort: Check = {
  id: 'L26',
  severity: 'E',
  asks: () => t`The description has at most ${MOST_DESCRIPTION_CHARACTERS} characters.`,
  find: ({ description }) => {
    const { length } = description.trim();
    return length > MOST_DESCRIPTION_CHARACTERS ? [{ reason: t`The description has ${length} characters; catalogues cut it after ${MOST_DESCRIPTION_CHARACTERS}.`, place: { field: 'description' } }] : [];
  },
};
