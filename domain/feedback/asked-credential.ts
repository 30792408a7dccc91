import { credentialFields, fieldOf } from '../credential/credential-fields.ts';
import type { CredentialDraft } from '../credential/draft.ts';
import { t } from '../words/t.ts';
import type { AskedText, DraftWords } from './asked-text.ts';
import { maySuggestAt, wordsByPlace } from './draft-passages.ts';
import { readingSections, readName } from './reading-sections.ts';

/** The draft of a credential as a round asks about it: its fields are the parts, and the rubric is told apart row by row and cell by cell. */
export function askedCredential(draft: CredentialDraft): AskedText {
  const words = wordsByPlace(draft);
  const rubric = [...words.values()].filter(({ section, key }) => section === 'rubric' && key.includes('/')).map(({ key, where }) => ({ key, label: withinRubric(where) }));
  return {
    name: draft.name,
    summary: draft.description,
    language: draft.language,
    words,
    maySuggest: (place: DraftWords) => maySuggestAt(draft, place),
    parts: credentialFields.map(({ key, label }) => ({ key, label: label(), within: key === 'rubric' ? rubric : [] })),
    levels: draft.rubric.levels.map(({ id, label }, at) => ({ id, label: label || t`Level ${at + 1}`, isRequired: id === draft.rubric.requiredLevelId })),
    readName: () => readName(draft),
    readSections: () => readingSections(draft),
  };
}

/** "Row 2, Basic" of "Rubric, row 2, Basic". */
function withinRubric(where: string): string {
  const rubric = `${fieldOf('rubric').label()}, `;
  return (where.startsWith(rubric) ? where.slice(rubric.length) : where).replace(/^./, (first) => first.toUpperCase());
}
