import type { FieldKey } from './credential-fields.ts';

/** A place in a draft: a field, an entry of its list or a row of the rubric, one value of that entry, or a cell by its level. */
export type DraftPlace = { field: FieldKey; entryId?: string; entryField?: string; levelId?: string };
