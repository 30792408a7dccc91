import { credentialFields } from '#domain/credential/credential-fields.ts';

/** What is said beside the name of a field, where that does not say it all. */
const hints: Record<string, string> = {
  competency: 'one sentence: Educator, verb, what, to which end',
  keyMethod: 'the how, backed by research',
  description: 'at most 500 characters, for catalogues',
  methodComponents: 'two to eight, in order of use',
  research: 'at least two works',
  resources: 'at least one free to use',
  overviewQuestions: 'read before the artifacts, not scored',
  artifacts: 'what is handed in',
  mediaReason: 'only where one medium alone is accepted',
  reflectionQuestions: 'not scored',
  reflectionAbsentBecause: 'only where nothing is reflected upon',
  rubricLevels: 'best level first',
  rubric: 'learners see exactly this',
  tags: 'three to ten, each in the words of the credential',
  privacyNote: 'needed where artifacts show students',
};

const words: Record<string, string> = { rubricLevels: 'Levels of the rubric', issuerName: 'Issuer', issuerUrl: 'Link of the issuer' };
const partWords: Record<string, string> = { tag: 'Tag', label: 'Level', criterion: 'Criterion' };

/** What a field of the text is called. */
export const fieldWords = (key: string): { label: string; hint: string } => ({ label: words[key] ?? credentialFields.find((field) => field.key === key)?.label ?? 'Further words', hint: hints[key] ?? '' });

/** What one place to write in of an entry is called; a cell of the rubric has the name of its level, which is not known here. */
export const partLabel = (list: string, key: string): string | null => partWords[key] ?? credentialFields.find((field) => field.key === list)?.entry?.fields.find((each) => each.key === key)?.label ?? null;

/** What one entry of a list is called in a sentence. */
export const entryWord = (list: string): string => ({ rubric: 'row', rubricLevels: 'level', tags: 'tag' })[list] ?? credentialFields.find((field) => field.key === list)?.entry?.word ?? 'entry';
