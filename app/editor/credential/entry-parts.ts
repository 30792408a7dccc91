import type { Node } from '@tiptap/pm/model';
import { credentialFields, type EntryField } from '#domain/credential/credential-fields.ts';

/** What is written, rather than chosen, in an entry; authors are written in a line. */
const LINES = new Set<EntryField['kind']>(['line', 'authors']);

type Part = { key: string; isLine: boolean };
const CRITERION: Part = { key: 'criterion', isLine: false };
const own: Record<string, readonly Part[]> = { tags: [{ key: 'tag', isLine: true }], rubricLevels: [{ key: 'label', isLine: true }] };

/** The places to write in of an entry of such a list, in their order; those of a row of the rubric go on with a cell for each level. */
export function partsOfEntry(list: string, levelIds: readonly string[]): readonly Part[] {
  if (list === 'rubric') return [CRITERION, ...levelIds.map((key) => ({ key, isLine: false }))];
  return own[list] ?? writtenFields(list).map(({ key, kind }) => ({ key, isLine: LINES.has(kind) }));
}

const writtenFields = (list: string): readonly EntryField[] => (credentialFields.find(({ key }) => key === list)?.entry?.fields ?? []).filter(({ kind }) => kind === 'prose' || LINES.has(kind));

/** The levels of the rubric in a text, with their labels as they stand. */
export function levelsOf(doc: Node): { id: string; label: string }[] {
  const levels: { id: string; label: string }[] = [];
  doc.forEach((field) => {
    if (field.attrs.key === 'rubricLevels') field.forEach((entry) => levels.push({ id: String(entry.attrs.id), label: entry.textContent }));
  });
  return levels;
}

/** Where the field with this key stands in a text; undefined where it does not. */
export function fieldAt(doc: Node, key: string): number | undefined {
  let found: number | undefined;
  doc.forEach((field, offset) => {
    if (field.attrs.key === key) found ??= offset;
  });
  return found;
}
