import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { credentialFields, type CredentialField } from '../credential-fields.ts';
import type { CredentialDraft, ResearchAuthor, ResearchEntry } from '../draft.ts';
import type { Rubric } from '../rubric.ts';
import { authorLine } from './author-line.ts';
import { chosenOfEntry, partsOfEntry } from './parts-of-entry.ts';
import { proseBlocks } from './prose-text.ts';

type Entry = { id: string } & Record<string, unknown>;

const node = (type: string, attributes: Record<string, unknown>, content: UnsignedNode['content'] = []): UnsignedNode => ({ type, attributes, content });
const lineNode = (key: string, words: string): UnsignedNode => node('credentialLine', { key }, words === '' ? [] : [{ type: 'text', text: words, marks: {} }]);
export const proseNode = (key: string, words: string): UnsignedNode => node('credentialProse', { key }, proseBlocks(words));
const valueNode = (key: string, value: unknown): UnsignedNode => node('credentialValue', { key, value });
const placed = (entry: UnsignedNode, place: number): UnsignedNode => ({ ...entry, attributes: { ...entry.attributes, place } });
const listNode = (key: string, entries: readonly UnsignedNode[], attributes: Record<string, unknown> = {}): UnsignedNode => node('credentialList', { key, ...attributes }, entries.map(placed));

/** An entry of a list with all places to write in, also those in which nothing stands yet. */
export const entryNode = (list: string, id: string, words: Record<string, string>, values: Record<string, unknown> = {}, levelIds: readonly string[] = []): UnsignedNode =>
  node('credentialEntry', { id, ...values }, partsOfEntry(list, levelIds).map(({ key, isLine }) => (isLine ? lineNode : proseNode)(key, words[key] ?? '')));

/** The text of a credential that says what a draft does, with room for every field of the template in its order. `draftOfContent` reads it back. */
export const contentOfDraft = (draft: CredentialDraft): UnsignedNode[] => credentialFields.flatMap((field) => fieldNodes(field, draft));

function fieldNodes({ key, kind }: CredentialField, draft: CredentialDraft): UnsignedNode[] {
  switch (kind) {
    case 'line':
      return [lineNode(key, wordsIn(draft[key]))];
    case 'prose':
      return [proseNode(key, wordsIn(draft[key]))];
    case 'list':
      return [listNode(key, (draft[key] as Entry[]).map((entry) => listedNode(key, entry)))];
    case 'tags':
      return [listNode(key, draft.tags.map((tag, place) => entryNode(key, `tag-${place + 1}`, { tag })))];
    case 'rubric':
      return rubricNodes(draft.rubric);
    case 'hours':
      return [valueNode(key, [draft.hours.least, draft.hours.most])];
    case 'issuer':
      return [lineNode('issuerName', draft.issuer.name), lineNode('issuerUrl', draft.issuer.url)];
    case 'licence':
    case 'language':
      return [valueNode(key, draft[key])];
  }
}

const listedNode = (list: string, entry: Entry): UnsignedNode =>
  entryNode(list, entry.id, Object.fromEntries(partsOfEntry(list, []).map(({ key }) => [key, wordsIn(entry[key])])), Object.fromEntries(chosenOfEntry(list).map((key) => [key, entry[key]])));

/** Words as they are, authors as one writes them in a line. */
const wordsIn = (value: unknown): string => (Array.isArray(value) ? authorLine(value as ResearchAuthor[]) : (value as string));

/** One work of the research. */
export const researchNode = (work: ResearchEntry): UnsignedNode => listedNode('research', work);

function rubricNodes({ levels, requiredLevelId, rows }: Rubric): UnsignedNode[] {
  const levelIds = levels.map(({ id }) => id);
  return [
    listNode('rubricLevels', levels.map(({ id, label }) => entryNode('rubricLevels', id, { label }))),
    listNode('rubric', rows.map(({ id, criterion, kind, artifactIds, componentIds, cells }) => entryNode('rubric', id, { ...cells, criterion }, { kind, artifactIds, componentIds }, levelIds)), { requiredLevelId }),
  ];
}
