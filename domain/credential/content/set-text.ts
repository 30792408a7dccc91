import { conflict, invalid } from '#domain/refusal.ts';
import { fieldOf } from '../credential-fields.ts';
import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';
import { t } from '#domain/words/t.ts';

type Slot = { text: string; set: (text: string) => void };
type Entry = { id: string } & Record<string, unknown>;

/** What is written at a place of a draft: a line or prose, of the credential, of an entry, or of the rubric; null where the place is not there or is chosen rather than written. */
export const textAt = (draft: CredentialDraft, place: DraftPlace): string | null => slotAt(draft, place)?.text ?? null;

/**
 * The draft with other words at a place, its entries keeping their ids. Refuses with `invalid` a place that is chosen rather than written, with `conflict` one that is gone and one
 * that does not read as `expected` any more, blanks aside.
 */
export function withText(draft: CredentialDraft, place: DraftPlace, text: string, expected?: string): CredentialDraft {
  const written = structuredClone(draft);
  const slot = slotAt(written, place);
  const label = fieldOf(place.field).label();
  if (slot === null) throw isWritten(place) ? conflict('gone', t`What this is about in “${label}” is not there any more.`) : invalid(null, 'chosen', t`What is chosen in “${label}” cannot be written from here. Change it in the studio.`);
  if (expected !== undefined && plain(slot.text) !== plain(expected)) throw conflict('reads-otherwise', t`“${label}” was changed meanwhile. Look at it as it is now, and write it yourself.`);
  slot.set(text);
  return written;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether words stand at such a place at all, were it there. */
function isWritten({ field, entryId, entryField, levelId }: DraftPlace): boolean {
  const { kind, entry } = fieldOf(field);
  if (kind === 'line' || kind === 'prose') return true;
  if (kind === 'rubric') return levelId !== undefined || (entryId !== undefined && (entryField ?? 'criterion') === 'criterion');
  const own = entry?.fields.find((each) => (entryField === undefined ? each.isMain : each.key === entryField));
  return kind === 'list' && entryId !== undefined && (own?.kind === 'line' || own?.kind === 'prose');
}

function slotAt(draft: CredentialDraft, place: DraftPlace): Slot | null {
  if (!isWritten(place)) return null;
  const { field, entryId, entryField, levelId } = place;
  const { kind, entry } = fieldOf(field);
  if (kind === 'line' || kind === 'prose') return slotIn(draft, field);
  if (kind === 'rubric') {
    if (entryId === undefined) return slotIn(draft.rubric.levels.find(({ id }) => id === levelId), 'label');
    const row = draft.rubric.rows.find(({ id }) => id === entryId);
    if (levelId === undefined) return slotIn(row, 'criterion');
    if (row && draft.rubric.levels.some(({ id }) => id === levelId)) row.cells[levelId] ??= '';
    return slotIn(row?.cells, levelId);
  }
  return slotIn((draft[field] as unknown as Entry[]).find(({ id }) => id === entryId), entryField ?? entry?.fields.find(({ isMain }) => isMain)?.key ?? '');
}

function slotIn(holder: object | undefined, name: string): Slot | null {
  const values = holder as Record<string, unknown> | undefined;
  const text = values?.[name];
  return values === undefined || typeof text !== 'string' ? null : { text, set: (words) => void (values[name] = words) };
}
