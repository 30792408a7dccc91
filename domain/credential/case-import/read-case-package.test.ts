import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { casePackage } from '../exports/case-package.ts';
import { alignmentFrom, readCasePackage } from './read-case-package.ts';
import { takeAlignmentsSchema } from './take-forms.ts';

const sample = resolve(import.meta.dirname, '../../../../shared/data/credentials/examples/AdoptedTestFramework.json');
const uri = (id: string) => `https://example.org/CFItems/${id}`;
const statement = (id: string, more: object = {}) => ({ identifier: id, uri: uri(id), fullStatement: `Statement ${id}`, lastChangeDateTime: '2026-01-01T00:00:00Z', ...more });
const childOf = (id: string, above: string, sequenceNumber?: number) => ({ associationType: 'isChildOf', originNodeURI: { identifier: id }, destinationNodeURI: { identifier: above }, sequenceNumber });
const read = (written: object) => {
  const reading = readCasePackage(JSON.stringify(written));
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
};
const CFDocument = { identifier: 'doc', uri: 'https://example.org/doc', title: 'Our standards', creator: 'Us' };

describe('a package of CASE', () => {
  it.skipIf(!existsSync(sample))('is read from a sample that another program wrote (skipped where the folder ../shared/data/credentials is absent)', () => {
    expect(readCasePackage(readFileSync(sample, 'utf8'))).toEqual({
      ok: true,
      framework: 'Adopted Test',
      offered: [{ identifier: '00000000-0000-0000-0000-000000000001', code: '', statement: 'Item 1', uri: 'https://server/ims/case/v1p0/CFItems/00000000-0000-0000-0000-000000000001', kind: '', path: ['Adopted Test'] }],
      unread: [],
    });
  });

  it('offers its statements in their order, each below what it stands below', () => {
    const { offered, unread } = read({
      CFDocument,
      CFItems: [statement('b1', { humanCodingScheme: '2.1' }), statement('b', { humanCodingScheme: '2', abbreviatedStatement: 'Practice' }), statement('a'), statement('b2')],
      CFAssociations: [childOf('b2', 'b', 2), childOf('b', 'doc', 2), childOf('a', 'doc', 1), childOf('b1', 'b', 1), { ...childOf('a', 'b'), associationType: 'isRelatedTo' }],
    });
    expect(offered.map(({ identifier, code, path }) => [identifier, code, path])).toEqual([
      ['a', '', ['Our standards']],
      ['b', '2', ['Our standards']],
      ['b1', '2.1', ['Our standards', '2 Practice']],
      ['b2', '', ['Our standards', '2 Practice']],
    ]);
    expect(unread).toEqual([]);
  });

  it('says of each part that it could not read where it is and why, and reads all others', () => {
    const { offered, unread } = read({
      CFDocument: { identifier: 'doc' },
      CFItems: [statement('a'), { identifier: 'no-words', uri: uri('x') }, statement('no-address', { uri: 'not an address' }), 5, statement('a')],
      CFAssociations: [{ associationType: 'isChildOf' }, childOf('a', 'doc')],
      CFRubrics: [{}],
    });
    expect(offered.map(({ identifier, path }) => [identifier, path])).toEqual([['a', []]]);
    expect(unread.map(({ where }) => where)).toEqual(['CFDocument 1', 'CFItems 2', 'CFItems 3', 'CFItems 4', 'CFItems a', 'CFRubrics', 'CFAssociations 1']);
    expect(unread.map(({ reason }) => reason)).toEqual([
      'The framework has no title.',
      'fullStatement is missing or not as CASE writes it.',
      'uri is missing or not as CASE writes it.',
      'It is missing, or no object.',
      'Another statement has the same identifier; the first one is kept.',
      'A rubric is left out: only statements can be aligned to.',
      'originNodeURI, destinationNodeURI are missing or not as CASE writes it.',
    ]);
  });

  it('says of what should be a list and is none that nothing of it was read', () => {
    const { offered, unread } = read({ CFDocument, CFItems: { a: statement('a') }, CFAssociations: 'none', CFRubrics: 5 });
    expect(offered).toEqual([]);
    expect(unread.map(({ where, reason }) => [where, /no list/.test(reason)])).toEqual([['CFItems', true], ['CFAssociations', true], ['CFRubrics', true]]);
    expect(read({ CFDocument, CFItems: null }).unread).toEqual([]);
  });

  it('offers nothing that is refused when it is ticked: what is too long for an alignment is told at once', () => {
    const long = 'x'.repeat(5_000);
    const { offered, framework, unread } = read({
      CFDocument: { ...CFDocument, title: long },
      CFItems: [statement('code', { humanCodingScheme: long }), statement('words', { fullStatement: long }), statement('address', { uri: `https://example.org/${long}` }), statement('quotes', { fullStatement: '"'.repeat(4_000), humanCodingScheme: '\u0001'.repeat(200) })],
    });
    expect(offered.map(({ identifier, code }) => [identifier, code.length])).toEqual([['code', 0], ['quotes', 200]]);
    expect(unread.map(({ where }) => where)).toEqual(['CFDocument 1', 'CFItems 2', 'CFItems 3', 'CFItems code']);
    expect(unread[1]?.reason).toBe('fullStatement is longer than an alignment takes.');
    const chosen = offered.map(({ statement: name, uri: url, code }) => JSON.stringify({ name, url, framework, code }));
    expect(takeAlignmentsSchema.parse({ chosen }).chosen).toHaveLength(2);
  });

  it('offers statements whose place is not known last, and says so', () => {
    const { offered, unread } = read({ CFDocument, CFItems: [statement('round-1'), statement('round-2'), statement('lost'), statement('a')], CFAssociations: [childOf('round-1', 'round-2'), childOf('round-2', 'round-1'), childOf('lost', 'elsewhere'), childOf('a', 'doc')] });
    expect(offered.map(({ identifier }) => identifier)).toEqual(['a', 'round-1', 'round-2', 'lost']);
    expect(unread.map(({ where }) => where)).toEqual(['CFItems round-1', 'CFItems lost']);
  });

  it('may be thousands of statements deep, of which the nearest are named', () => {
    const ids = Array.from({ length: 2_000 }, (_each, place) => `s${place}`);
    const { offered } = read({ CFDocument, CFItems: ids.map((id) => statement(id)), CFAssociations: ids.map((id, place) => childOf(id, ids[place - 1] ?? 'doc')) });
    expect(offered).toHaveLength(2_000);
    expect(offered.at(-1)?.path.at(-1)).toBe('Statement s1998');
  });

  it('may be wrapped once more, and begin with a mark of its encoding', () => {
    expect(readCasePackage(`\uFEFF${JSON.stringify({ CFPackage: { CFDocument, CFItems: [statement('a')] } })}`)).toMatchObject({ ok: true, framework: 'Our standards', offered: [{ identifier: 'a' }] });
  });

  it.each(['', '{', '[]', '5', '{"title":"x"}'])('is refused in words where it is none: %s', (text) => {
    expect(readCasePackage(text)).toMatchObject({ ok: false, reason: expect.stringMatching(/CASE/) as string });
  });

  it('gives back the competency and the method of a credential that we exported', () => {
    const { offered, framework, unread } = read(casePackage(sampleCredential(), sampleFacts()));
    expect(offered.map(({ statement: words }) => words)).toEqual([sampleCredential().competency, ...sampleCredential().methodComponents.map(({ text }) => text)]);
    expect(unread.map(({ where }) => where)).toEqual(['CFRubrics']);
    expect(alignmentFrom(offered[1]!, framework, 'id')).toMatchObject({ id: 'id', name: 'Write one question whose wrong answers differ by misunderstanding.', framework: 'Using exit questions to adjust the next lesson', targetType: 'CFItem' });
  });
});
