import type { CredentialDraft } from './draft.ts';

/** The parts of the template, in the order in which people read it. */
export const credentialParts = [
  { key: 'what-and-how', label: 'What and how' },
  { key: 'handed-in', label: 'What is handed in' },
  { key: 'judged', label: 'How it is judged' },
  { key: 'about', label: 'About it' },
] as const;
export type CredentialPart = (typeof credentialParts)[number]['key'];

export type FieldKey = keyof CredentialDraft;

/** How a field is written: a line, prose, a list of entries, words, or a shape of its own. */
export type FieldKind = 'line' | 'prose' | 'list' | 'tags' | 'rubric' | 'hours' | 'issuer' | 'licence' | 'language';
export type EntryFieldKind = 'line' | 'prose' | 'number' | 'yes-no' | 'media' | 'authors' | 'day' | 'choice';

/** One value within an entry of a list; `isMain` is the one that an entry cannot be without, and is called by. */
export type EntryField = { key: string; label: string; kind: EntryFieldKind; isMain?: true };

export type CredentialField = {
  key: FieldKey;
  label: string;
  part: CredentialPart;
  kind: FieldKind;
  /** Whether the template has no place for a credential without it (check L01). */
  isNeeded: boolean;
  /** Of a list: what one entry is called, and what it holds. */
  entry?: { word: string; fields: readonly EntryField[] };
};

const questionFields: readonly EntryField[] = [
  { key: 'question', label: 'Question', kind: 'prose', isMain: true },
  { key: 'wordLimit', label: 'Word limit', kind: 'number' },
  { key: 'passingDescriptor', label: 'Passes when', kind: 'prose' },
];

const field = (part: CredentialPart, key: FieldKey, label: string, kind: FieldKind, isNeeded = false): CredentialField => ({ key, label, part, kind, isNeeded });
const list = (part: CredentialPart, key: FieldKey, label: string, isNeeded: boolean, word: string, fields: readonly EntryField[]): CredentialField => ({ ...field(part, key, label, 'list', isNeeded), entry: { word, fields } });

/** Every field of a credential, in the order of the template: pages, comparisons, remarks, checks and the heat map walk this one list. */
export const credentialFields: readonly CredentialField[] = [
  field('what-and-how', 'name', 'Name', 'line', true),
  field('what-and-how', 'competency', 'Competency', 'prose', true),
  field('what-and-how', 'keyMethod', 'Key method', 'prose', true),
  field('what-and-how', 'description', 'Description', 'prose', true),
  list('what-and-how', 'methodComponents', 'Method components', true, 'component', [{ key: 'text', label: 'Component', kind: 'prose', isMain: true }]),
  field('what-and-how', 'rationale', 'Research and rationale', 'prose', true),
  list('what-and-how', 'research', 'Research', true, 'work', [
    { key: 'title', label: 'Title', kind: 'line', isMain: true },
    { key: 'authors', label: 'Authors', kind: 'authors' },
    { key: 'year', label: 'Year', kind: 'number' },
    { key: 'type', label: 'Kind of work', kind: 'choice' },
    { key: 'container', label: 'Journal, book or site', kind: 'line' },
    { key: 'volume', label: 'Volume', kind: 'line' },
    { key: 'issue', label: 'Issue', kind: 'line' },
    { key: 'pages', label: 'Pages', kind: 'line' },
    { key: 'publisher', label: 'Publisher', kind: 'line' },
    { key: 'url', label: 'Link', kind: 'line' },
    { key: 'doi', label: 'DOI', kind: 'line' },
    { key: 'checkedOn', label: 'Link checked', kind: 'day' },
  ]),
  list('what-and-how', 'resources', 'Resources', true, 'resource', [
    { key: 'title', label: 'Title', kind: 'line', isMain: true },
    { key: 'url', label: 'Link', kind: 'line' },
    { key: 'isFree', label: 'Free to use', kind: 'yes-no' },
    { key: 'note', label: 'Note', kind: 'prose' },
    { key: 'checkedOn', label: 'Link checked', kind: 'day' },
  ]),
  list('handed-in', 'overviewQuestions', 'Part 1, overview', false, 'question', questionFields),
  list('handed-in', 'artifacts', 'Part 2, artifacts', false, 'artifact', [
    { key: 'title', label: 'Artifact', kind: 'line', isMain: true },
    { key: 'media', label: 'Accepted as', kind: 'media' },
    { key: 'amount', label: 'Count or length', kind: 'line' },
    { key: 'instructions', label: 'Instructions', kind: 'prose' },
    { key: 'showsStudents', label: 'Shows students', kind: 'yes-no' },
  ]),
  field('handed-in', 'mediaReason', 'Why one medium alone', 'prose'),
  list('handed-in', 'reflectionQuestions', 'Part 3, reflection', false, 'question', questionFields),
  field('handed-in', 'reflectionAbsentBecause', 'Why there is no reflection', 'prose'),
  field('judged', 'rubric', 'Rubric', 'rubric', true),
  field('about', 'audience', 'Audience', 'prose'),
  field('about', 'prerequisites', 'Prerequisites', 'prose'),
  field('about', 'hours', 'Hours', 'hours'),
  list('about', 'alignments', 'Alignments', false, 'alignment', [
    { key: 'name', label: 'Name', kind: 'line', isMain: true },
    { key: 'url', label: 'Link', kind: 'line' },
    { key: 'framework', label: 'Framework', kind: 'line' },
    { key: 'code', label: 'Code', kind: 'line' },
    { key: 'targetType', label: 'Points to', kind: 'choice' },
  ]),
  field('about', 'tags', 'Tags', 'tags'),
  field('about', 'privacyNote', 'Privacy note', 'prose'),
  field('about', 'integrityNote', 'Integrity note', 'prose'),
  field('about', 'issuer', 'Issuer', 'issuer', true),
  field('about', 'licence', 'Licence', 'licence'),
  field('about', 'language', 'Language', 'language'),
];

const byKey = new Map(credentialFields.map((each) => [each.key, each]));

/** What is known of one field. */
export function fieldOf(key: FieldKey): CredentialField {
  const found = byKey.get(key);
  if (!found) throw new Error(`There is no field called ${key}.`);
  return found;
}
