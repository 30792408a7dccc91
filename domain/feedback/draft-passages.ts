import { credentialFields, type FieldKey } from '../credential/credential-fields.ts';
import type { CredentialDraft } from '../credential/draft.ts';
import { textAt } from '../credential/content/set-text.ts';
import { type DraftEntry, entryGroupsOf } from '../credential/versions/draft-entries.ts';
import { t } from '../words/t.ts';
import type { DraftWords } from './asked-text.ts';
import { placeKey, placeOfKey } from './place-key.ts';

/** Every place of a draft that holds words, in the order in which people read it. */
export const wordsOfDraft = (draft: CredentialDraft): DraftWords[] =>
  credentialFields.flatMap(({ key, label, entry }) => entryGroupsOf(draft, key).flatMap((group) => group.flatMap((each, at) => wordsOfEntry(each, key, entryWhere(label(), entry?.word(), each, { key, at, of: group.length })))));

function wordsOfEntry(entry: DraftEntry, section: FieldKey, where: string): DraftWords[] {
  const isAlone = entry.values.length === 1;
  return entry.values.flatMap(({ place, label, text }) => (text === '' ? [] : [{ key: placeKey(place), section, label, where: isAlone ? where : `${where}, ${label}`, text }]));
}

type Standing = { key: FieldKey; at: number; of: number };

/** What an entry is called on the whole draft: by its number among its like, for names are long and change. */
function entryWhere(label: string, word: string | undefined, { place }: DraftEntry, { key, at }: Standing): string {
  if (key === 'rubric') return place.levelId !== undefined ? t`${label}, level ${at + 1}` : place.entryId !== undefined ? t`${label}, row ${at + 1}` : label;
  return word !== undefined ? `${label}, ${word} ${at + 1}` : label;
}

/** Every place of a draft that holds words, by its key. */
export const wordsByPlace = (draft: CredentialDraft): Map<string, DraftWords> => new Map(wordsOfDraft(draft).map((words) => [words.key, words]));

/** Whether other words can be suggested there: only where the words that are read are those that are written, and not put together or chosen. */
export function maySuggestAt(draft: CredentialDraft, { key, section, text }: DraftWords): boolean {
  const place = placeOfKey(key);
  return section !== 'research' && place !== null && textAt(draft, place) === text;
}

/** The words at a place; null where the draft has no such place, or nothing is written there. */
export const wordsAt = (draft: CredentialDraft, key: string): DraftWords | null => wordsOfDraft(draft).find((words) => words.key === key) ?? null;
