import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import type { CredentialDraft, PartQuestion, ResearchEntry } from '../draft.ts';
import type { Rubric } from '../rubric.ts';
import { authorLine } from './author-line.ts';
import type { EntryValue } from './entry-values.ts';
import { proseBlocks } from './prose-text.ts';

type Words = { lines?: Record<string, string>; prose?: Record<string, string> };
type Values = Partial<Record<EntryValue, unknown>>;

const node = (type: string, attributes: Record<string, unknown>, content: UnsignedNode['content'] = []): UnsignedNode => ({ type, attributes, content });
export const lineNode = (key: string, words: string): UnsignedNode => node('credentialLine', { key }, words === '' ? [] : [{ type: 'text', text: words, marks: {} }]);
export const proseNode = (key: string, words: string): UnsignedNode => node('credentialProse', { key }, proseBlocks(words));
const valueNode = (key: string, value: unknown): UnsignedNode => node('credentialValue', { key, value });
const listNode = (key: string, entries: UnsignedNode[], attributes: Record<string, unknown> = {}): UnsignedNode => node('credentialList', { key, ...attributes }, entries);

/** An entry of a list with all places to write in, also those in which nothing stands yet. */
export const entryNode = (id: string, { lines = {}, prose = {} }: Words, values: Values = {}): UnsignedNode =>
  node('credentialEntry', { id, ...values }, [...Object.entries(lines).map(([key, words]) => lineNode(key, words)), ...Object.entries(prose).map(([key, words]) => proseNode(key, words))]);

/** The text of a credential that says what a draft does, with room for every field of the template in its order. `draftOfContent` reads it back. */
export function contentOfDraft(draft: CredentialDraft): UnsignedNode[] {
  const { rubric, hours, issuer } = draft;
  return [
    lineNode('name', draft.name),
    proseNode('competency', draft.competency),
    proseNode('keyMethod', draft.keyMethod),
    proseNode('description', draft.description),
    listNode('methodComponents', draft.methodComponents.map(({ id, text }) => entryNode(id, { prose: { text } }))),
    proseNode('rationale', draft.rationale),
    listNode('research', draft.research.map(researchNode)),
    listNode('resources', draft.resources.map(({ id, title, url, isFree, note, checkedOn }) => entryNode(id, { lines: { title, url }, prose: { note } }, { isFree, checkedOn }))),
    listNode('overviewQuestions', draft.overviewQuestions.map(questionNode)),
    listNode('artifacts', draft.artifacts.map(({ id, title, media, amount, instructions, showsStudents }) => entryNode(id, { lines: { title, amount }, prose: { instructions } }, { media, showsStudents }))),
    proseNode('mediaReason', draft.mediaReason),
    listNode('reflectionQuestions', draft.reflectionQuestions.map(questionNode)),
    proseNode('reflectionAbsentBecause', draft.reflectionAbsentBecause),
    ...rubricNodes(rubric),
    proseNode('audience', draft.audience),
    proseNode('prerequisites', draft.prerequisites),
    valueNode('hours', [hours.least, hours.most]),
    listNode('alignments', draft.alignments.map(({ id, targetType, ...lines }) => entryNode(id, { lines: { name: lines.name, url: lines.url, framework: lines.framework, code: lines.code } }, { targetType }))),
    listNode('tags', draft.tags.map((tag, place) => entryNode(`tag-${place + 1}`, { lines: { tag } }))),
    proseNode('privacyNote', draft.privacyNote),
    proseNode('integrityNote', draft.integrityNote),
    lineNode('issuerName', issuer.name),
    lineNode('issuerUrl', issuer.url),
    valueNode('licence', draft.licence),
    valueNode('language', draft.language),
  ];
}

/** One work of the research. */
export const researchNode = ({ id, type, authors, year, checkedOn, title, container, volume, issue, pages, publisher, url, doi }: ResearchEntry): UnsignedNode =>
  entryNode(id, { lines: { title, authors: authorLine(authors), container, volume, issue, pages, publisher, url, doi } }, { type, year, checkedOn });

const questionNode = ({ id, question, wordLimit, passingDescriptor }: PartQuestion): UnsignedNode => entryNode(id, { prose: { question, passingDescriptor } }, { wordLimit });

const rubricNodes = ({ levels, requiredLevelId, rows }: Rubric): UnsignedNode[] => [
  listNode('rubricLevels', levels.map(({ id, label }) => entryNode(id, { lines: { label } }))),
  listNode('rubric', rows.map(({ id, criterion, kind, artifactIds, componentIds, cells }) => entryNode(id, { prose: { criterion, ...Object.fromEntries(levels.map((level) => [level.id, cells[level.id] ?? ''])) } }, { kind, artifactIds, componentIds })), { requiredLevelId }),
];
