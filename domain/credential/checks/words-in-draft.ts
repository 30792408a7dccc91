import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';

export type PlacedText = { text: string; place: DraftPlace };

const entries = <Entry extends { id: string }>(field: DraftPlace['field'], list: readonly Entry[], texts: (entry: Entry) => Record<string, string>): PlacedText[] =>
  list.flatMap((entry) => Object.entries(texts(entry)).map(([entryField, text]) => ({ text, place: { field, entryId: entry.id, entryField } })));

/** What an earner is judged by, in the order in which it is read: competency, method, the three parts and the rubric, each text with its place. */
export function criteriaTexts(draft: CredentialDraft): PlacedText[] {
  return [
    { text: draft.competency, place: { field: 'competency' } },
    { text: draft.keyMethod, place: { field: 'keyMethod' } },
    ...entries('methodComponents', draft.methodComponents, ({ text }) => ({ text })),
    ...entries('overviewQuestions', draft.overviewQuestions, ({ question, passingDescriptor }) => ({ question, passingDescriptor })),
    ...entries('artifacts', draft.artifacts, ({ title, amount, instructions }) => ({ title, amount, instructions })),
    ...entries('reflectionQuestions', draft.reflectionQuestions, ({ question, passingDescriptor }) => ({ question, passingDescriptor })),
    ...draft.rubric.rows.flatMap((row): PlacedText[] => [
      { text: row.criterion, place: { field: 'rubric', entryId: row.id, entryField: 'criterion' } },
      ...draft.rubric.levels.map(({ id }) => ({ text: row.cells[id] ?? '', place: { field: 'rubric' as const, entryId: row.id, levelId: id } })),
    ]),
  ];
}

/** All prose of a draft in the order in which it is read; works of literature and standards are others' words and left out. */
export function proseTexts(draft: CredentialDraft): PlacedText[] {
  const line = (field: 'name' | 'description' | 'rationale' | 'mediaReason' | 'reflectionAbsentBecause' | 'audience' | 'prerequisites' | 'privacyNote' | 'integrityNote'): PlacedText => ({ text: draft[field], place: { field } });
  return [
    line('name'),
    line('description'),
    ...criteriaTexts(draft),
    line('rationale'),
    ...entries('resources', draft.resources, ({ note }) => ({ note })),
    ...(['mediaReason', 'reflectionAbsentBecause', 'audience', 'prerequisites', 'privacyNote', 'integrityNote'] as const).map(line),
  ];
}
