import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialExtensions } from '#domain/document/credential-extensions.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { licences } from '#domain/licence.ts';
import { alignmentTypes, artifactMedia, type CredentialDraft, researchTypes } from '../draft.ts';
import { emptyDraft } from '../empty-draft.ts';
import { authorLine, authorsIn } from './author-line.ts';
import { contentOfDraft, entryNode, proseNode } from './content-of-draft.ts';
import { draftOfContent } from './draft-of-content.ts';
import { proseBlocks, proseText } from './prose-text.ts';

const word = fc.stringMatching(/^[a-zA-Zéß"&<>*'’.]{1,8}$/);
const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const filled = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const listing = (mark: (place: number) => string) => fc.array(filled, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((each, place) => mark(place) + each).join('\n'));
const prose = fc.array(fc.oneof(filled, listing(() => '- '), listing((place) => `${place + 1}. `)), { maxLength: 3 }).map((blocks) => blocks.join('\n\n'));
const day = fc.constantFrom(null, '2026-11-30');
const whole = fc.option(fc.nat(3_000), { nil: null });
const id = fc.uuid();
const listOf = <Each>(entry: fc.Arbitrary<Each & { id: string }>) => fc.uniqueArray(entry, { maxLength: 3, selector: (each) => each.id });
const author = fc.record({ family: word, given: line });
const question = fc.record({ id, question: prose, wordLimit: whole, passingDescriptor: prose });
const work = fc.record({ id, type: fc.constantFrom(...researchTypes), authors: fc.array(author, { maxLength: 2 }), year: whole, title: line, container: line, volume: line, issue: line, pages: line, publisher: line, url: line, doi: line, checkedOn: day });

const anyDraft: fc.Arbitrary<CredentialDraft> = fc
  .record({
    name: line, competency: prose, keyMethod: prose, description: prose, rationale: prose, mediaReason: prose, reflectionAbsentBecause: prose,
    audience: prose, prerequisites: prose, privacyNote: prose, integrityNote: prose,
    methodComponents: listOf(fc.record({ id, text: prose })),
    research: listOf(work),
    resources: listOf(fc.record({ id, title: line, url: line, isFree: fc.boolean(), note: prose, checkedOn: day })),
    overviewQuestions: listOf(question),
    reflectionQuestions: listOf(question),
    artifacts: listOf(fc.record({ id, title: line, media: fc.subarray([...artifactMedia]), amount: line, instructions: prose, showsStudents: fc.boolean() })),
    alignments: listOf(fc.record({ id, name: line, url: line, framework: line, code: line, targetType: fc.constantFrom(...alignmentTypes) })),
    levels: fc.uniqueArray(fc.record({ id, label: line }), { minLength: 1, maxLength: 3, selector: (each) => each.id }),
    rows: listOf(fc.record({ id, criterion: prose, kind: fc.constantFrom('quality' as const, 'completeness' as const), artifactIds: fc.uniqueArray(id, { maxLength: 2 }), componentIds: fc.uniqueArray(id, { maxLength: 2 }), words: prose })),
    hours: fc.record({ least: fc.constantFrom(null, 0.5, 8), most: fc.constantFrom(null, 10) }),
    tags: fc.uniqueArray(filled, { maxLength: 3 }),
    licence: fc.constantFrom(...licences),
    issuer: fc.record({ name: line, url: line }),
    language: fc.constantFrom('en', 'pt-BR'),
  })
  .map(({ levels, rows, ...draft }) => ({
    ...draft,
    rubric: { levels, requiredLevelId: levels[0]?.id ?? null, rows: rows.map(({ words, ...row }) => ({ ...row, cells: Object.fromEntries(levels.map((level) => [level.id, words])) })) },
  }));

type Json = { type: string; attrs?: Record<string, unknown>; text?: string; content?: Json[] };
const jsonOf = (part: UnsignedPart): Json => ('text' in part ? { type: 'text', text: part.text } : { type: part.type, attrs: part.attributes, content: part.content.map(jsonOf) });
const field = (content: UnsignedNode[], key: string) => content.find(({ attributes }) => attributes.key === key)!;

describe('the text of a credential', () => {
  it('says exactly what a draft does, whatever stands in it', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
        expect(draftOfContent(contentOfDraft(draft))).toEqual(draft);
      }), { numRuns: 200 });
  });

  it('is what its editor takes, also empty', () => {
    const schema = getSchema(credentialExtensions);
    const check = (draft: CredentialDraft) => Node.fromJSON(schema, { type: 'doc', content: contentOfDraft(draft).map(jsonOf) }).check();
    check(emptyDraft('en'));
    fc.assert(fc.property(anyDraft, check), { numRuns: 50 });
  });

  it('reads a field that two people began at once as both, and copies of an entry as entries of their own', () => {
    const content = contentOfDraft(emptyDraft('en'));
    field(content, 'competency').content = proseBlocks('Educator sorts answers.');
    content.push(proseNode('competency', 'Educator asks again.'));
    field(content, 'methodComponents').content = [entryNode('methodComponents', 'one', { text: 'Ask.' }), entryNode('methodComponents', 'one', { text: 'Ask again.' }), entryNode('methodComponents', '', { text: 'Sort.' })];
    const draft = draftOfContent(content);
    expect(draft.competency).toBe('Educator sorts answers.\n\nEducator asks again.');
    expect(draft.methodComponents).toEqual([{ id: 'one', text: 'Ask.' }, { id: 'one+', text: 'Ask again.' }, { id: 'entry-3', text: 'Sort.' }]);
  });

  it('reads misshapen values as not written, and words that stand outside of any field as none', () => {
    const content = contentOfDraft(emptyDraft('en'));
    field(content, 'hours').attributes.value = ['many', -3];
    field(content, 'licence').attributes.value = 'All mine';
    field(content, 'rubric').attributes.requiredLevelId = 'nowhere';
    field(content, 'artifacts').content = [entryNode('artifacts', 'a', { title: 'Answers' }, { media: ['video', 'hologram', 7], showsStudents: 'yes' })];
    const draft = draftOfContent([{ type: 'text', text: 'loose', marks: {} }, ...content]);
    expect([draft.hours, draft.licence, draft.rubric.requiredLevelId]).toEqual([{ least: null, most: null }, '', null]);
    expect(draft.artifacts).toEqual([{ id: 'a', title: 'Answers', media: ['video'], amount: '', instructions: '', showsStudents: false }]);
    expect(draftOfContent([])).toEqual({ ...emptyDraft('en'), rubric: { levels: [], requiredLevelId: null, rows: [] }, licence: '' });
  });
});

describe('prose', () => {
  it('keeps lists within lists and the names of who is mentioned', () => {
    const text = (words: string): UnsignedPart => ({ type: 'text', text: words, marks: {} });
    const block = (type: string, ...content: UnsignedPart[]): UnsignedNode => ({ type, attributes: {}, content });
    const inner = block('orderedList', block('listItem', block('paragraph', text('first'))), block('listItem', block('paragraph', text('second'))));
    const mention: UnsignedNode = { type: 'mention', attributes: { label: 'Ada' }, content: [] };
    expect(proseText([block('paragraph', text('Ask '), mention, text('.')), block('bulletList', block('listItem', block('paragraph', text('then')), inner))])).toBe('Ask Ada.\n\n- then\n  1. first\n  2. second');
  });
});

describe('authors in one line', () => {
  it('are read with or without given names, and organisations whole', () => {
    const authors = [{ family: 'Black', given: 'Paul' }, { family: 'RAND Corporation', given: '' }];
    expect(authorLine(authors)).toBe('Black, Paul; RAND Corporation');
    expect(authorsIn(' Black , Paul;; RAND Corporation ; , ')).toEqual(authors);
  });
});
