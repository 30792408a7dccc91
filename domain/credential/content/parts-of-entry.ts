import { credentialFields, type EntryField } from '../credential-fields.ts';

/** A place to write in of an entry. */
export type EntryPart = { key: string; isLine: boolean };

/** What is written, rather than chosen, in an entry; authors are written in a line. */
const LINES = new Set<EntryField['kind']>(['line', 'authors']);
const own: Record<string, readonly EntryPart[]> = { tags: [{ key: 'tag', isLine: true }], rubricLevels: [{ key: 'label', isLine: true }] };

const isWritten = ({ kind }: EntryField): boolean => kind === 'prose' || LINES.has(kind);
const fieldsOf = (list: string): readonly EntryField[] => credentialFields.find(({ key }) => key === list)?.entry?.fields ?? [];

/** The places to write in of an entry of such a list, in their order; those of a row of the rubric go on with a cell for each level. */
export function partsOfEntry(list: string, levelIds: readonly string[]): readonly EntryPart[] {
  if (list === 'rubric') return ['criterion', ...levelIds].map((key) => ({ key, isLine: false }));
  return own[list] ?? fieldsOf(list).filter(isWritten).map(({ key, kind }) => ({ key, isLine: LINES.has(kind) }));
}

/** The names of what is chosen for an entry of such a list of the template. */
export const chosenOfEntry = (list: string): readonly string[] => fieldsOf(list).filter((field) => !isWritten(field)).map(({ key }) => key);
