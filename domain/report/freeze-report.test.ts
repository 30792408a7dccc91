import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributions, type Attribution } from '../attribution.ts';
import type { UnsignedNode } from '../document/unsigned-content.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { sampleReport } from '#test/support/sample-report.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ComposedBlock } from './composed-report.ts';
import { freezeReport, type ReportToFreeze } from './freeze-report.ts';
import type { FreshSource, SourceAuthor } from './fresh-source.ts';

const { contributors: _c, approvals: _a, blocks: _b, sources: _s, recommendations: _r, format: _f, version: _v, ...frame } = sampleReport();
const para = (text: string, ...more: UnsignedNode[]): UnsignedNode => ({ type: 'paragraph', attributes: {}, content: [{ type: 'text', text, marks: {} }, ...more] });
const by = (accountId: string, attribution: Attribution, perspective: PerspectiveKey = 'coach'): SourceAuthor => ({ accountId, author: { name: `Name of ${accountId}`, perspective, attribution } });
const source = (id: string, given: Partial<FreshSource> = {}): FreshSource => ({
  id,
  roomId: 'room-3',
  room: { number: 3, slug: 'trust', focus: 'Trust', agendaSession: 'Breakouts I' },
  block: { client: 1, clock: 0 },
  prompt: 'Agreements',
  nodes: [para(`Words of ${id}.`)],
  wording: `Words of ${id}.`,
  authors: [by('ada', 'named')],
  minute: '2015-01-29T22:41Z',
  leftOut: null,
  now: { nodes: [para(`Words of ${id}.`)], wording: `Words of ${id}.`, mayBeTold: true },
  settledWording: null,
  ...given,
});
const passage = (...sourceIds: string[]): ComposedBlock => ({ kind: 'passage', sourceIds, nodes: [para(sourceIds.map((id) => `Words of ${id}.`).join(' '))] });
const freeze = (given: Partial<ReportToFreeze>) => freezeReport({ frame, blocks: [], sources: [], figureOf: () => null, recommendations: [], approvalOf: () => 'approved', nameOf: () => null, ...given });

describe('a report that is published', () => {
  test('numbers its sources as they are met, and says whose approval it has', () => {
    const { report, sourceIds } = freeze({ blocks: [passage('b'), passage('a', 'b')], sources: [source('a'), source('b', { roomId: 'room-1', room: { number: 1, slug: 'one', focus: 'One', agendaSession: 'Breakouts I' } })], approvalOf: (id) => (id === 'room-1' ? 'no-answer' : 'approved') });
    expect(sourceIds).toEqual(['b', 'a']);
    expect(report.blocks.map((block) => block.kind === 'passage' && block.sources)).toEqual([[1], [2, 1]]);
    expect(report.approvals).toEqual([{ roomNumber: 1, focus: 'One', state: 'no-answer' }, { roomNumber: 3, focus: 'Trust', state: 'approved' }]);
  });

  test('leaves a passage out whole when somebody who wrote in one of its sources took their words back', () => {
    const { report } = freeze({ blocks: [passage('a', 'b'), passage('c')], sources: [source('a'), source('b', { leftOut: 'taken-back' }), source('c')], recommendations: [{ id: '00000000-0000-4000-8000-000000000001', text: 'Do b', owner: null, dueOn: null, state: 'not-begun', sourceId: 'b' }] });
    expect(report.blocks).toHaveLength(1);
    expect(canonicalJson(report)).not.toContain('Words of b');
    expect(report.recommendations).toEqual([]);
  });

  test('has no passage whose source is of another report', () => {
    expect(freeze({ blocks: [passage('a', 'foreign')], sources: [source('a')] }).report.blocks).toEqual([]);
  });

  test('says when the words were edited, and how the room changed its own', () => {
    const { report } = freeze({ blocks: [{ kind: 'passage', sourceIds: ['a'], nodes: [para('Shorter.')] }, passage('b')], sources: [source('a'), source('b', { now: null }) ] });
    expect(report.blocks).toMatchObject([{ isEdited: true }, { isEdited: false }]);
    expect(report.sources.map(({ changedTo }) => changedTo)).toEqual([null, '']);
  });

  test('tells the minute only where everybody who wrote is named', () => {
    const { report } = freeze({ blocks: [passage('a'), passage('b')], sources: [source('a'), source('b', { authors: [by('ada', 'named'), by('ben', 'perspective')] })] });
    expect(report.sources.map(({ minute, on }) => [minute, on])).toEqual([['2015-01-29T22:41Z', '2015-01-29'], [null, '2015-01-29']]);
  });

  test('calls nobody by name in a mention who is not named, and holds no account', () => {
    const mention: UnsignedNode = { type: 'mention', attributes: { kind: 'person', id: 'account-7', label: 'Name of ben' }, content: [] };
    const { report } = freeze({ blocks: [{ kind: 'words', node: para('Thanks to ', mention) }] });
    expect(report.blocks).toEqual([{ kind: 'words', node: { type: 'paragraph', attributes: {}, content: [{ type: 'text', text: 'Thanks to somebody', marks: {} }] } }]);
    expect(canonicalJson(freeze({ blocks: [{ kind: 'words', node: para('Thanks to ', mention) }], nameOf: () => 'Name of ben' }).report)).toContain('Name of ben');
  });

  test('calls somebody by the name they bear now, in a run that is marked, wherever it stands', () => {
    const mention: UnsignedNode = { type: 'mention', attributes: { kind: 'person', id: 'account-7', label: 'Ben Then' }, content: [] };
    const called = source('a', { nodes: [para('Ask ', mention)], wording: 'Ask @Ben Then' });
    const recommendation = { id: '00000000-0000-4000-8000-000000000001', text: 'Ask @Ben Then', owner: null, dueOn: null, state: 'not-begun' as const, sourceId: 'a' };
    const given = { blocks: [{ kind: 'passage' as const, sourceIds: ['a'], nodes: called.nodes }], sources: [called], recommendations: [recommendation] };
    const { report, named } = freeze({ ...given, nameOf: () => 'Ben Now' });
    expect(report.blocks).toMatchObject([{ nodes: [{ content: [{ text: 'Ask ', marks: {} }, { text: 'Ben Now', marks: { person: true } }] }] }]);
    expect(report.sources).toMatchObject([{ wording: 'Ask Ben Now', calls: ['Ben Now'] }]);
    expect(report.recommendations).toMatchObject([{ text: 'Ask Ben Now', calls: ['Ben Now'] }]);
    expect(named).toContainEqual({ accountId: 'account-7', name: 'Ben Now' });
    expect(canonicalJson(report)).not.toContain('Ben Then');
    const unnamed = canonicalJson(freeze({ ...given, nameOf: (_id, roomIds) => (roomIds.includes('room-3') ? null : 'Ben Now') }).report);
    expect(unnamed).not.toContain('Ben');
    expect(unnamed).not.toContain('"calls"');
  });

  test('tells how a room has its words now only where all who wrote that agreed to stand in it', () => {
    const { report } = freeze({ blocks: [passage('a')], sources: [source('a', { now: { nodes: [para('By somebody else.')], wording: 'By somebody else.', mayBeTold: false } })] });
    expect(report.sources).toMatchObject([{ changedTo: null, isChanged: true }]);
    expect(canonicalJson(report)).not.toContain('somebody else');
  });

  test('names nobody whose every level is below their name, whatever was written by whom', () => {
    const people = ['ada', 'ben', 'cyd', 'dee'];
    const anyAuthor = fc.record({ who: fc.constantFrom(...people), attribution: fc.constantFrom(...attributions), perspective: fc.constantFrom(...perspectiveKeys) });
    fc.assert(
      fc.property(fc.array(fc.array(anyAuthor, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (written) => {
        const sources = written.map((authors, place) => source(`s${place}`, { authors: authors.map(({ who, attribution, perspective }) => by(who, attribution, perspective)) }));
        const { report, named } = freeze({ blocks: sources.map(({ id }) => passage(id)), sources });
        const json = canonicalJson(report);
        for (const who of people) {
          const isNamedSomewhere = written.flat().some((author) => author.who === who && author.attribution === 'named');
          expect(json.includes(`Name of ${who}`)).toBe(isNamedSomewhere);
          expect(named.some(({ accountId }) => accountId === who)).toBe(isNamedSomewhere);
        }
        for (const { count } of report.contributors.people.lines) expect(count).toBeGreaterThan(0);
      }),
    );
  });
});
