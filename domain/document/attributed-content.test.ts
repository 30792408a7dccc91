import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeContent, type AttributedPart, type AttributedRun, type Author, contributorsTo } from './attributed-content.ts';
import { type ContentNode, type ContentPart, isRun, type TextRun } from './content.ts';

const authors = new Map<string, Author>([
  ['id-ada', { name: 'Ada Byron', perspective: 'coach', attribution: 'named' }],
  ['id-ben', { name: 'Ben Ali', perspective: 'coach', attribution: 'perspective' }],
  ['id-cyd', { name: 'Cyd Voss', perspective: 'coach', attribution: 'perspective' }],
  ['id-dee', { name: 'Dee Lund', perspective: 'funder', attribution: 'anonymous' }],
  ['id-eli', { name: 'Eli Moss', perspective: 'researcher', attribution: 'anonymous' }],
]);
const secrets = [...authors].flatMap(([id, { name, attribution }]) => (attribution === 'named' ? [id] : [id, name]));

const run = (text: string, accountId: string | null, given: Partial<TextRun> = {}): TextRun => ({ type: 'text', text, marks: {}, accountId, minute: '2026-03-02T15:04Z', ...given });

/** Pairs of people who chose alike and, where that is shown, speak as the same. */
const indistinguishable = [['id-dee', 'id-eli'], ['id-dee', 'id-deleted'], ['id-ben', 'id-cyd']] as const;

const anyRun = fc.record({
  text: fc.string({ minLength: 1, maxLength: 5 }),
  accountId: fc.constantFrom(...authors.keys(), 'id-deleted', null),
  marks: fc.constantFrom({}, { bold: true }),
  minute: fc.constantFrom('2026-03-02T15:04Z', '2026-03-02T15:05Z', null),
  isRelayed: fc.boolean(),
}).map(({ text, accountId, isRelayed, ...given }) => (isRelayed ? run(text, null, { ...given, isRelayed }) : run(text, accountId, given)));
const { content: anyContent } = fc.letrec<{ content: ContentPart[]; node: ContentNode }>((tie) => ({
  content: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, anyRun, tie('node')), { maxLength: 8 }),
  node: fc.record({ type: fc.constantFrom('paragraph', 'blockquote'), attributes: fc.constantFrom({}, { level: 2 }), content: tie('content') }),
}));

const inside = (part: ContentPart): readonly ContentPart[] => (isRun(part) ? [] : part.content);
const replaceAuthor = (content: readonly ContentPart[], from: string, to: string): ContentPart[] =>
  content.map((part) => (isRun(part) ? (part.accountId === from ? { ...part, accountId: to } : part) : { ...part, content: replaceAuthor(part.content, from, to) }));
/** Words with their marks, letter by letter, and the nodes around them. */
const shapeOf = (parts: readonly (ContentPart | AttributedPart)[]): unknown[] =>
  parts.flatMap((part) => (isRun(part) ? Array.from(part.text, (letter) => [letter, part.marks]) : [{ type: part.type, attributes: part.attributes, content: shapeOf(part.content) }]));
const runsIn = (parts: readonly AttributedPart[]): AttributedRun[] => parts.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));

describe('content that leaves the house', () => {
  it('shows each run as its author chose, and the minute beside a name alone', () => {
    const text = [run('Ada ', 'id-ada'), run('Ben ', 'id-ben'), run('Dee ', 'id-dee'), run('Prompt ', null), run('gone ', 'id-deleted'), run('Ada', 'id-ada')];
    expect(attributeContent(text, authors)).toEqual([
      { type: 'text', text: 'Ada ', marks: {}, by: { kind: 'named', name: 'Ada Byron', perspective: 'coach' }, minute: '2026-03-02T15:04Z' },
      { type: 'text', text: 'Ben ', marks: {}, by: { kind: 'perspective', perspective: 'coach' }, minute: null },
      { type: 'text', text: 'Dee ', marks: {}, by: { kind: 'anonymous' }, minute: null },
      { type: 'text', text: 'Prompt ', marks: {}, by: { kind: 'house' }, minute: null },
      { type: 'text', text: 'gone ', marks: {}, by: { kind: 'anonymous' }, minute: null },
      { type: 'text', text: 'Ada', marks: {}, by: { kind: 'named', name: 'Ada Byron', perspective: 'coach' }, minute: '2026-03-02T15:04Z' },
    ]);
  });

  it('makes one run of neighbours that became alike, whoever wrote them and when', () => {
    const text = [run('Dee, ', 'id-dee'), run('Eli, ', 'id-eli', { minute: '2026-03-02T15:09Z' }), run('gone, ', 'id-deleted'), run('brought back', null, { isRelayed: true, minute: null })];
    expect(attributeContent(text, authors)).toEqual([{ type: 'text', text: 'Dee, Eli, gone, brought back', marks: {}, by: { kind: 'anonymous' }, minute: null }]);
  });

  it('has the same words, marks and nodes as before', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(shapeOf(attributeContent(content, authors))).toEqual(shapeOf(content));
      }),
    );
  });

  it('holds no account, and no name of who did not choose to be named', () => {
    const quiet = (content: readonly ContentPart[]): boolean => content.every((part) => (isRun(part) ? !secrets.some((secret) => part.text.includes(secret)) : quiet(inside(part))));
    fc.assert(
      fc.property(anyContent.filter(quiet), (content) => {
        const attributed = attributeContent(content, authors);
        const json = JSON.stringify([attributed, contributorsTo(attributed)]);
        for (const secret of secrets) expect(json).not.toContain(secret);
      }),
    );
  });

  it('is the same whichever of two people without a name wrote what, and when', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const shown = JSON.stringify(attributeContent(content, authors));
        for (const [one, other] of indistinguishable) expect(JSON.stringify(attributeContent(replaceAuthor(content, one, other), authors))).toBe(shown);
        for (const { by, minute } of runsIn(attributeContent(content, authors))) if (by.kind !== 'named') expect(minute).toBeNull();
      }),
    );
  });
});

describe('the contributors', () => {
  it('stand once each, by perspective and name, never by who came first or wrote most; the house is none', () => {
    const text = ['id-eli', 'id-cyd', null, 'id-ada', 'id-ben', 'id-ada', 'id-dee'].map((accountId) => run('word ', accountId));
    const contributors = contributorsTo(attributeContent(text, authors));
    expect(contributors).toEqual([{ kind: 'named', name: 'Ada Byron', perspective: 'coach' }, { kind: 'perspective', perspective: 'coach' }, { kind: 'anonymous' }]);
    expect(contributorsTo(attributeContent(text.toReversed(), authors))).toEqual(contributors);
  });
});
