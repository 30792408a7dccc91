import { fieldOf, type CredentialField, type EntryField, type FieldKey } from '../credential-fields.ts';
import { hoursWords } from '../hours-words.ts';
import { artifactMediumWords, type ArtifactMedium, type CredentialDraft, type ResearchAuthor } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';
import { cellOf, type RubricLevel, type RubricRow } from '../rubric.ts';
import { t } from '#domain/words/t.ts';

/** One value of a draft as words, with its place and what it is called; `sameAs` tells values apart that point to other entries, whatever those are called. */
export type EntryValue = { place: DraftPlace; label: string; text: string; sameAs?: string };
/** What can be added, moved and taken out as one: an entry of a list, a level or a row of the rubric, a tag; any other field is one entry. */
export type DraftEntry = { id: string; place: DraftPlace; name: string; values: EntryValue[] };

/** A field as groups of entries, each in its order; the rubric is its required level, its levels and its rows. */
export function entryGroupsOf(draft: CredentialDraft, key: FieldKey): DraftEntry[][] {
  const { label: called, kind, entry } = fieldOf(key);
  const label = called();
  const one = (text: string): DraftEntry[][] => [[{ id: key, place: { field: key }, name: label, values: [{ place: { field: key }, label, text }] }]];
  switch (kind) {
    case 'list':
      return [(draft[key] as unknown as ListEntry[]).map((each) => listEntry(key, entry, each))];
    case 'tags':
      return [draft.tags.map((tag) => ({ id: tag, place: { field: key, entryId: tag }, name: tag, values: [{ place: { field: key, entryId: tag }, label: t`Tag`, text: tag }] }))];
    case 'rubric':
      return rubricGroups(draft);
    case 'hours':
      return one(hoursWords(draft.hours));
    case 'issuer':
      return one([draft.issuer.name, draft.issuer.url].filter(Boolean).join(', '));
    case 'line':
    case 'prose':
    case 'licence':
    case 'language':
      return one(draft[key] as string);
  }
}

type ListEntry = { id: string } & Record<string, unknown>;

function listEntry(field: FieldKey, entry: CredentialField['entry'], each: ListEntry): DraftEntry {
  const fields = entry?.fields ?? [];
  const main = fields.find(({ isMain }) => isMain)?.key ?? 'id';
  return { id: each.id, place: { field, entryId: each.id }, name: String(each[main]), values: fields.map((one) => ({ place: { field, entryId: each.id, entryField: one.key }, label: one.label(), text: wordsFor(one, each[one.key]) })) };
}

/** What an entry says that is either so or not. */
export const yesNoWord = (isSo: boolean): string => (isSo ? t`yes` : t`no`);

function wordsFor({ kind }: EntryField, value: unknown): string {
  if (kind === 'yes-no') return yesNoWord(value === true);
  if (kind === 'media') return (value as ArtifactMedium[]).map((medium) => artifactMediumWords()[medium]).join(', ');
  if (kind === 'authors') return (value as ResearchAuthor[]).map(({ family, given }) => [family, given].filter(Boolean).join(', ')).join('; ');
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function rubricGroups(draft: CredentialDraft): DraftEntry[][] {
  const { levels, rows, requiredLevelId } = draft.rubric;
  const field = 'rubric' as const;
  const required = { id: 'required', place: { field }, name: t`Required level`, values: [{ place: { field }, label: t`Required level`, text: levels.find(({ id }) => id === requiredLevelId)?.label ?? '', sameAs: requiredLevelId ?? '' }] };
  const levelEntry = ({ id, label }: RubricLevel): DraftEntry => ({ id, place: { field, levelId: id }, name: label, values: [{ place: { field, levelId: id }, label: t`Level`, text: label }] });
  const pointed = (ids: readonly string[], all: readonly { id: string; name: string }[]) => {
    const entries = all.filter(({ id }) => ids.includes(id));
    return { text: entries.map(({ name }) => name).join('; '), sameAs: entries.map(({ id }) => id).toSorted().join(' ') };
  };
  const artifacts = draft.artifacts.map(({ id, title }) => ({ id, name: title }));
  const components = draft.methodComponents.map(({ id, text }) => ({ id, name: text }));
  const rowEntry = (row: RubricRow): DraftEntry => {
    const value = (entryField: string, label: string, words: Pick<EntryValue, 'text' | 'sameAs'>): EntryValue => ({ place: { field, entryId: row.id, entryField }, label, ...words });
    return {
      id: row.id,
      place: { field, entryId: row.id },
      name: row.criterion,
      values: [
        value('criterion', t`Row`, { text: row.criterion }),
        value('kind', t`Judges`, { text: row.kind === 'quality' ? t`how well it was done` : t`whether it is there` }),
        value('artifactIds', t`Artifacts`, pointed(row.artifactIds, artifacts)),
        value('componentIds', t`Components`, pointed(row.componentIds, components)),
        ...levels.map(({ id, label }) => ({ place: { field, entryId: row.id, levelId: id }, label, text: cellOf(row, id) })),
      ],
    };
  };
  return [[required], levels.map(levelEntry), rows.map(rowEntry)];
}
