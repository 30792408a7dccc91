import { credentialFields, type CredentialField, type FieldKey } from '../credential/credential-fields.ts';
import type { CredentialDraft } from '../credential/draft.ts';
import { referenceLine } from '../credential/references/reference-parts.ts';
import { type DraftEntry, entryGroupsOf, yesNoWord } from '../credential/versions/draft-entries.ts';
import { licenceWords } from '../licence.ts';
import { t } from '../words/t.ts';
import type { DraftWords } from './asked-text.ts';
import { maySuggestAt, wordsAt, wordsByPlace } from './draft-passages.ts';
import { placeKey } from './place-key.ts';
import { quotesIn, type ReadPart, readParts } from './sentences.ts';

/** Words at a place as they are read: `parts` where single sentences of them can be spoken of, else null and `text` is one. `maySuggest`: others can be suggested in their place. */
export type ReadPlace = DraftWords & { parts: ReadPart[] | null; maySuggest: boolean };
/** What stands beside its remarks: a paragraph, an entry of a list, a row of the rubric. `number` counts from 1 within its section. */
export type ReadEntry = { key: string; number: number; main: ReadPlace; more: ReadPlace[]; url: string; judgedOn: string; /** Of a report: how it is set, and which rooms it came from. */ look?: EntryLook; from?: string };
/** `section`: the section as a whole, which has no words of its own beside its title. */
export type EntryLook = 'section' | 'text' | 'point' | 'quote' | 'figure';
export type ReadSection = { key: string; title: string; form: 'prose' | 'numbered' | 'listed' | 'rubric' | 'facts' | 'report'; entries: ReadEntry[] };

const inShort: ReadonlySet<FieldKey> = new Set(['hours', 'tags', 'issuer', 'licence']);
const numbered: ReadonlySet<FieldKey> = new Set(['methodComponents', 'overviewQuestions', 'artifacts', 'reflectionQuestions']);
/** What is no wording of the draft's own: of works all but the reference, of links the link itself. */
const notRead: ReadonlySet<string> = new Set(['checkedOn', 'type', 'targetType', 'url', 'kind', 'artifactIds', 'componentIds']);

/** A draft in the order in which it is read, each place with what can be pressed there; its name stands above it. Language and level names are not spoken of here. */
export function readingSections(draft: CredentialDraft): ReadSection[] {
  const words = wordsByPlace(draft);
  const told = credentialFields.filter(({ key }) => key !== 'name' && key !== 'language');
  const sections = told.filter(({ key }) => !inShort.has(key)).map((field) => sectionOf(field, draft, words));
  const facts = told.filter(({ key }) => inShort.has(key)).flatMap((field) => sectionOf(field, draft, words).entries);
  return [...sections, { key: 'hours' as const, title: t`In short`, form: 'facts' as const, entries: facts }].filter(({ entries }) => entries.length > 0);
}

/** The name of a draft as a place; null where it has none. */
export const readName = (draft: CredentialDraft): ReadPlace | null => {
  const name = wordsAt(draft, 'name');
  return name === null ? null : { ...name, parts: null, maySuggest: maySuggestAt(draft, name) };
};

function sectionOf(field: CredentialField, draft: CredentialDraft, words: ReadonlyMap<string, DraftWords>): ReadSection {
  const { key, label, kind } = field;
  const groups = entryGroupsOf(draft, key);
  // Of the rubric only its rows are read one by one; the names of its levels stand above their cells.
  const entries = kind === 'rubric' ? (groups.at(-1) ?? []) : groups.flat();
  const form = kind === 'rubric' ? 'rubric' : numbered.has(key) ? 'numbered' : kind === 'list' ? 'listed' : 'prose';
  return { key, title: label(), form, entries: entries.flatMap((entry, at) => entryOf(field, draft, words, entry, at)) };
}

function entryOf(field: CredentialField, draft: CredentialDraft, words: ReadonlyMap<string, DraftWords>, entry: DraftEntry, at: number): ReadEntry[] {
  const kindAt = (entryField: string | undefined) => field.entry?.fields.find((each) => each.key === entryField)?.kind ?? field.kind;
  const [main, ...more] = entry.values.flatMap(({ place }) => {
    const found = words.get(placeKey(place));
    if (!found || (place.entryField !== undefined && notRead.has(place.entryField)) || (kindAt(place.entryField) === 'yes-no' && found.text === yesNoWord(false))) return [];
    return [placeOf(found, draft, kindAt(place.entryField) === 'prose')];
  });
  if (main === undefined) return [];
  const of = (entryField: string) => entry.values.find(({ place }) => place.entryField === entryField)?.text ?? '';
  const shared = { key: main.key, number: at + 1, url: of('url'), judgedOn: field.kind === 'rubric' ? of('artifactIds') : '' };
  const work = draft.research.find(({ id }) => field.key === 'research' && id === entry.id);
  if (work) return [{ ...shared, main: { ...main, text: referenceLine(work) }, more: [] }];
  if (field.key === 'licence') return [{ ...shared, main: { ...main, text: licenceWords()[draft.licence] }, more: [] }];
  return [{ ...shared, main, more }];
}

function placeOf(words: DraftWords, draft: CredentialDraft, isProse: boolean): ReadPlace {
  const parts = isProse ? readParts(words.text, draft.language) : null;
  return { ...words, parts: parts !== null && quotesIn(parts).length > 1 ? parts : null, maySuggest: maySuggestAt(draft, words) };
}
