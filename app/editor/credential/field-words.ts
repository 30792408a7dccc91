import { credentialFields } from '#domain/credential/credential-fields.ts';
import { t } from '#domain/words/t.ts';

/** What is said beside the name of a field, where that does not say it all. */
const hints: Record<string, string> = {
  competency: t`one sentence: Educator, verb, what, to which end`,
  keyMethod: t`the how, backed by research`,
  description: t`at most 500 characters, for catalogues`,
  methodComponents: t`two to eight, in order of use`,
  research: t`at least two works`,
  resources: t`at least one free to use`,
  overviewQuestions: t`read before the artifacts, not scored`,
  artifacts: t`what is handed in`,
  mediaReason: t`only where one medium alone is accepted`,
  reflectionQuestions: t`not scored`,
  reflectionAbsentBecause: t`only where nothing is reflected upon`,
  rubricLevels: t`best level first`,
  rubric: t`learners see exactly this`,
  tags: t`three to ten, each in the words of the credential`,
  privacyNote: t`needed where artifacts show students`,
};

const words: Record<string, string> = { rubricLevels: t`Levels of the rubric`, issuerName: t`Issuer`, issuerUrl: t`Link of the issuer` };
const partWords: Record<string, string> = { tag: t`Tag`, label: t`Level`, criterion: t`Criterion` };

/** What a field of the text is called. */
export const fieldWords = (key: string): { label: string; hint: string } => ({ label: words[key] ?? credentialFields.find((field) => field.key === key)?.label() ?? t`Further words`, hint: hints[key] ?? '' });

/** What one place to write in of an entry is called; a cell of the rubric has the name of its level, which is not known here. */
export const partLabel = (list: string, key: string): string | null => partWords[key] ?? credentialFields.find((field) => field.key === list)?.entry?.fields.find((each) => each.key === key)?.label() ?? null;

/** What one entry of a list is called in a sentence. */
export const entryWord = (list: string): string => ({ rubric: t`row`, rubricLevels: t`level`, tags: t`tag` })[list] ?? credentialFields.find((field) => field.key === list)?.entry?.word() ?? t`entry`;
