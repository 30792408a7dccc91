import { alignmentTypes, type ArtifactMedium, researchTypes } from '#domain/credential/draft.ts';

export const mediumWords: Record<ArtifactMedium, string> = { document: 'Document', slides: 'Slides', spreadsheet: 'Spreadsheet', picture: 'Picture or scan', audio: 'Recording', video: 'Video', 'web-page': 'Web page' };

/** What a medium is called; anything else by itself. */
export const mediumWordsOf = (medium: string): string => new Map<string, string>(Object.entries(mediumWords)).get(medium) ?? medium;

const typeWords: Record<string, string> = {
  'article-journal': 'Article in a journal',
  book: 'Book',
  chapter: 'Chapter',
  'paper-conference': 'Conference paper',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'Web page',
  document: 'Something else',
  CFItem: 'An entry of a framework (CASE)',
  'ceasn:Competency': 'A competency (CTDL)',
  'ceterms:Credential': 'A credential (CTDL)',
  CFRubric: 'A rubric (CASE)',
  CFRubricCriterion: 'A row of a rubric (CASE)',
  CFRubricCriterionLevel: 'A level of a rubric (CASE)',
  CTDL: 'Something else in CTDL',
};

/** What can be chosen for an entry of such a list. */
export const choicesOf = (list: string): { value: string; label: string }[] => (list === 'research' ? researchTypes : alignmentTypes).map((value) => ({ value, label: typeWords[value] ?? value }));
