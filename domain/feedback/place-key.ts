import { type FieldKey, credentialFields } from '../credential/credential-fields.ts';
import type { DraftPlace } from '../credential/draft-place.ts';

/** A remark on a whole draft stands at no place. */
export const WHOLE_DRAFT = '';

const fields: ReadonlySet<string> = new Set(credentialFields.map(({ key }) => key));
const isField = (word: string | undefined): word is FieldKey => word !== undefined && fields.has(word);

/** A place of a draft as one word, for addresses, forms and the database: `keyMethod`, `artifacts/<id>/title`, `rubric/<row>/level/<level>`. Ids hold no slash; tags, which may, are written as addresses write them. */
export function placeKey({ field, entryId, entryField, levelId }: DraftPlace): string {
  const parts = [field, entryId === undefined ? '' : encodeURIComponent(entryId)];
  if (levelId !== undefined) parts.push('level', levelId);
  else if (entryField !== undefined) parts.push(entryField);
  return parts.join('/').replace(/\/$/, '');
}

/** The place that a word names; null where it names none. */
export function placeOfKey(key: string): DraftPlace | null {
  const [field, entry, third, level, ...more] = key.split('/');
  if (!isField(field) || more.length > 0 || (level !== undefined && third !== 'level')) return null;
  const place: DraftPlace = { field };
  if (entry) place.entryId = decodedEntry(entry);
  if (level !== undefined) place.levelId = level;
  else if (third !== undefined) place.entryField = third;
  return place;
}

function decodedEntry(entry: string): string {
  try {
    return decodeURIComponent(entry);
  } catch {
    return entry;
  }
}
