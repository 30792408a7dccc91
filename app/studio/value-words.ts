import { alignmentTypes, type ArtifactMedium, researchTypes } from '#domain/credential/draft.ts';
import { t } from '#domain/words/t.ts';

export const mediumWords: Record<ArtifactMedium, string> = { document: t`Document`, slides: t`Slides`, spreadsheet: t`Spreadsheet`, picture: t`Picture or scan`, audio: t`Recording`, video: t`Video`, 'web-page': t`Web page` };

/** What a medium is called; anything else by itself. */
export const mediumWordsOf = (medium: string): string => new Map<string, string>(Object.entries(mediumWords)).get(medium) ?? medium;

const typeWords: Record<string, string> = {
  'article-journal': t`Article in a journal`,
  book: t`Book`,
  chapter: t`Chapter`,
  'paper-conference': t`Conference paper`,
  report: t`Report`,
  thesis: t`Thesis`,
  webpage: t`Web page`,
  document: t`Something else`,
  CFItem: t`An entry of a framework (CASE)`,
  'ceasn:Competency': t`A competency (CTDL)`,
  'ceterms:Credential': t`A credential (CTDL)`,
  CFRubric: t`A rubric (CASE)`,
  CFRubricCriterion: t`A row of a rubric (CASE)`,
  CFRubricCriterionLevel: t`A level of a rubric (CASE)`,
  CTDL: t`Something else in CTDL`,
};

/** What can be chosen for an entry of such a list. */
export const choicesOf = (list: string): { value: string; label: string }[] => (list === 'research' ? researchTypes : alignmentTypes).map((value) => ({ value, label: typeWords[value] ?? value }));
