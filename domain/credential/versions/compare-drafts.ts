import { alignSequences } from '#domain/report/align-sequences.ts';
import { credentialFields, type FieldKey } from '../credential-fields.ts';
import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';
import { entryGroupsOf, type DraftEntry, type EntryValue } from './draft-entries.ts';

export type ComparedValue = { place: DraftPlace; label: string; before: string; after: string };
/** An entry that is not as it was. `isMoved`: it stands elsewhere among those that were there before. */
export type ComparedEntry = { id: string; place: DraftPlace; name: string; change: 'added' | 'removed' | 'changed' | 'moved'; isMoved: boolean; values: ComparedValue[] };
export type ComparedField = { key: FieldKey; label: string; entries: ComparedEntry[] };

/**
 * What differs between two drafts, field by field in the order of the template: entries that came, went, changed or moved, known by their ids,
 * each with the values that differ as words. Fields that are alike are left out.
 */
export const compareDrafts = (before: CredentialDraft, after: CredentialDraft): ComparedField[] =>
  credentialFields.flatMap(({ key, label }) => {
    const [older, newer] = [entryGroupsOf(before, key), entryGroupsOf(after, key)];
    const entries = newer.flatMap((group, place) => compareEntries(older[place] ?? [], group));
    return entries.length === 0 ? [] : [{ key, label: label(), entries }];
  });

function compareEntries(before: readonly DraftEntry[], after: readonly DraftEntry[]): ComparedEntry[] {
  const older = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds([...older.keys()].filter((id) => kept.has(id)), [...kept].filter((id) => older.has(id)));
  const removed = before.filter(({ id }) => !kept.has(id)).map((entry): ComparedEntry => ({ id: entry.id, place: entry.place, name: entry.name, change: 'removed', isMoved: false, values: differingValues(entry, null) }));
  const present = after.flatMap((entry): ComparedEntry[] => {
    const was = older.get(entry.id) ?? null;
    const values = differingValues(was, entry);
    const isMoved = moved.has(entry.id);
    if (was !== null && values.length === 0 && !isMoved) return [];
    return [{ id: entry.id, place: entry.place, name: entry.name, change: was === null ? 'added' : values.length === 0 ? 'moved' : 'changed', isMoved, values }];
  });
  return [...present, ...removed];
}

/** The fewest that must be taken out of their order for all others to stand as they did. */
const movedIds = (before: readonly string[], after: readonly string[]): Set<string> => new Set(alignSequences(before, after, (id) => id).flatMap((each) => (each.change === 'inserted' ? [each.newer] : [])));

/** Values by their places: a cell whose level went is gone, one of a level that came has come. */
function differingValues(before: DraftEntry | null, after: DraftEntry | null): ComparedValue[] {
  const keyOf = ({ entryField, levelId }: DraftPlace): string => JSON.stringify([entryField, levelId]);
  const [older, newer] = [before, after].map((entry) => new Map((entry?.values ?? []).map((value) => [keyOf(value.place), value])));
  return [...new Set([...(newer?.keys() ?? []), ...(older?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [older?.get(key), newer?.get(key)];
    const value = is ?? was;
    return value === undefined || identityOf(was) === identityOf(is) ? [] : [{ place: value.place, label: value.label, before: was?.text ?? '', after: is?.text ?? '' }];
  });
}

const identityOf = (value: EntryValue | undefined): string => value?.sameAs ?? value?.text ?? '';
