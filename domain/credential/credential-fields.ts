import type { CredentialDraft } from './draft.ts';
import { t } from '../words/t.ts';

/** The parts of the template, in the order in which people read it. */
export const credentialParts = [
  { key: 'what-and-how', label: () => t`What and how` },
  { key: 'handed-in', label: () => t`What is handed in` },
  { key: 'judged', label: () => t`How it is judged` },
  { key: 'about', label: () => t`About it` },
] as const;
export type CredentialPart = (typeof credentialParts)[number]['key'];

export type FieldKey = keyof CredentialDraft;

/** How a field is written: a line, prose, a list of entries, words, or a shape of its own. */
export type FieldKind = 'line' | 'prose' | 'list' | 'tags' | 'rubric' | 'hours' | 'issuer' | 'licence' | 'language';
export type EntryFieldKind = 'line' | 'prose' | 'number' | 'yes-no' | 'media' | 'authors' | 'day' | 'choice';

/** One value within an entry of a list; `isMain` is the one that an entry cannot be without, and is called by. */
export type EntryField = { key: string; label: () => string; kind: EntryFieldKind; isMain?: true };

export type CredentialField = {
  key: FieldKey;
  /** What it is called, for whoever reads. */
  label: () => string;
  part: CredentialPart;
  kind: FieldKind;
  /** Whether the template has no place for a credential without it (check L01). */
  isNeeded: boolean;
  /** Of a list: what one entry is called, and what it holds. */
  entry?: { word: () => string; fields: readonly EntryField[] };
};

const questionFields: readonly EntryField[] = [
  { key: 'question', label: () => t`Question`, kind: 'prose', isMain: true },
  { key: 'wordLimit', label: () => t`Word limit`, kind: 'number' },
  { key: 'passingDescriptor', label: () => t`Passes when`, kind: 'prose' },
];

const field = (part: CredentialPart, key: FieldKey, label: () => string, kind: FieldKind, isNeeded = false): CredentialField => ({ key, label, part, kind, isNeeded });
const list = (part: CredentialPart, key: FieldKey, label: () => string, isNeeded: boolean, word: () => string, fields: readonly EntryField[]): CredentialField => ({ ...field(part, key, label, 'list', isNeeded), entry: { word, fields } });

/** Every field of a credential, in the order of the template: pages, comparisons, remarks, checks and the heat map walk this one list. */
export const credentialFields: readonly CredentialField[] = [
  field('what-and-how', 'name', () => t`Name`, 'line', true),
  field('what-and-how', 'competency', () => t`Competency`, 'prose', true),
  field('what-and-how', 'keyMethod', () => t`Key method`, 'prose', true),
  field('what-and-how', 'description', () => t`Description`, 'prose', true),
  list('what-and-how', 'methodComponents', () => t`Method components`, true, () => t`component`, [{ key: 'text', label: () => t`Component`, kind: 'prose', isMain: true }]),
  field('what-and-how', 'rationale', () => t`Research and rationale`, 'prose', true),
  list('what-and-how', 'research', () => t`Research`, true, () => t`work`, [
    { key: 'title', label: () => t`Title`, kind: 'line', isMain: true },
    { key: 'authors', label: () => t`Authors`, kind: 'authors' },
    { key: 'year', label: () => t`Year`, kind: 'number' },
    { key: 'type', label: () => t`Kind of work`, kind: 'choice' },
    { key: 'container', label: () => t`Journal, book or site`, kind: 'line' },
    { key: 'volume', label: () => t`Volume`, kind: 'line' },
    { key: 'issue', label: () => t`Issue`, kind: 'line' },
    { key: 'pages', label: () => t`Pages`, kind: 'line' },
    { key: 'publisher', label: () => t`Publisher`, kind: 'line' },
    { key: 'url', label: () => t`Link`, kind: 'line' },
    { key: 'doi', label: () => 'DOI', kind: 'line' },
    { key: 'checkedOn', label: () => t`Link checked`, kind: 'day' },
  ]),
  list('what-and-how', 'resources', () => t`Resources`, true, () => t`resource`, [
    { key: 'title', label: () => t`Title`, kind: 'line', isMain: true },
    { key: 'url', label: () => t`Link`, kind: 'line' },
    { key: 'isFree', label: () => t`Free to use`, kind: 'yes-no' },
    { key: 'note', label: () => t`Note`, kind: 'prose' },
    { key: 'checkedOn', label: () => t`Link checked`, kind: 'day' },
  ]),
  list('handed-in', 'overviewQuestions', () => t`Part 1, overview`, false, () => t`question`, questionFields),
  list('handed-in', 'artifacts', () => t`Part 2, artifacts`, false, () => t`artifact`, [
    { key: 'title', label: () => t`Artifact`, kind: 'line', isMain: true },
    { key: 'media', label: () => t`Accepted as`, kind: 'media' },
    { key: 'amount', label: () => t`Count or length`, kind: 'line' },
    { key: 'instructions', label: () => t`Instructions`, kind: 'prose' },
    { key: 'showsStudents', label: () => t`Shows students`, kind: 'yes-no' },
  ]),
  field('handed-in', 'mediaReason', () => t`Why one medium alone`, 'prose'),
  list('handed-in', 'reflectionQuestions', () => t`Part 3, reflection`, false, () => t`question`, questionFields),
  field('handed-in', 'reflectionAbsentBecause', () => t`Why there is no reflection`, 'prose'),
  field('judged', 'rubric', () => t`Rubric`, 'rubric', true),
  field('about', 'audience', () => t`Audience`, 'prose'),
  field('about', 'prerequisites', () => t`Prerequisites`, 'prose'),
  field('about', 'hours', () => t`Hours`, 'hours'),
  list('about', 'alignments', () => t`Alignments`, false, () => t`alignment`, [
    { key: 'name', label: () => t`Name`, kind: 'line', isMain: true },
    { key: 'url', label: () => t`Link`, kind: 'line' },
    { key: 'framework', label: () => t`Framework`, kind: 'line' },
    { key: 'code', label: () => t`Code`, kind: 'line' },
    { key: 'targetType', label: () => t`Points to`, kind: 'choice' },
  ]),
  field('about', 'tags', () => t`Tags`, 'tags'),
  field('about', 'privacyNote', () => t`Privacy note`, 'prose'),
  field('about', 'integrityNote', () => t`Integrity note`, 'prose'),
  field('about', 'issuer', () => t`Issuer`, 'issuer', true),
  field('about', 'licence', () => t`Licence`, 'licence'),
  field('about', 'language', () => t`Language`, 'language'),
];

const byKey = new Map(credentialFields.map((each) => [each.key, each]));

/** What is known of one field. */
export function fieldOf(key: FieldKey): CredentialField {
  const found = byKey.get(key);
  if (!found) throw new Error(`There is no field called ${key}.`);
  return found;
}
