import { remarksWithin } from './remarks-within.ts';
import { describe, expect, it } from 'vitest';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { choiceAddress, chosenOf, passagesOf } from './chosen-passages.ts';
import { changedSources, nextStep } from './next-step.ts';
import { placesInReport } from './places-in-report.ts';
import { shortTitle } from './short-title.ts';

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'] as const;
const heading = (title: string, level = 1): UnsignedNode => ({ type: 'heading', attributes: { level }, content: [{ type: 'text', text: title, marks: {} }] });
const passage = (...sources: string[]): UnsignedNode => ({ type: 'passage', attributes: { sources }, content: [] });
const figure = (kind: string): UnsignedNode => ({ type: 'figure', attributes: { kind, of: null }, content: [] });

describe('where things stand in a report', () => {
  it('counts passages below headings of the first rank, as readers see them', () => {
    const { ofSource, figures } = placesInReport([figure('attendance'), passage(ids[0]), heading('Agreements'), heading('A part', 2), passage(ids[1]), passage(ids[2], ids[1])]);
    expect([...ofSource]).toEqual([[ids[0], '0.1'], [ids[1], '1.1'], [ids[2], '1.2']]);
    expect([...figures]).toEqual(['attendance ']);
  });
});

type Given = Parameters<typeof nextStep>[0];
const source = (id: string, changed: string | null, leftOut: Given['sources'][number]['leftOut'] = null): Given['sources'][number] => ({ id, room: { number: 1, slug: 'one', focus: '', agendaSession: '' }, prompt: null, minute: null, by: [], wording: '', changedTo: changed === null ? null : { wording: changed, nodes: [] }, isRecommended: false, leftOut });
const view = (given: { report?: Partial<Given['report']>; sources?: Given['sources']; approval?: Given['approval']; mayPublish?: boolean } = {}): Given => ({
  report: { id: '', slug: '', kind: 'summit', title: '', standfirst: '', licence: '', attribution: 'named', isWithdrawn: false, version: 0, isEmpty: false, ...given.report },
  sources: given.sources ?? [],
  approval: given.approval ?? null,
  mayPublish: given.mayPublish ?? true,
});
const places = { ofSource: new Map([[ids[1], '1.1'], [ids[0], '1.2']]) };

describe('the next step with a report', () => {
  it('is a draft, then changed passages, then asking the rooms, then publishing', () => {
    const changed = [source(ids[0], 'new'), source(ids[1], 'new'), source(ids[2], 'new')];
    expect(nextStep(view({ report: { isEmpty: true }, sources: changed }), places)).toEqual({ kind: 'draft' });
    expect(nextStep(view({ sources: changed }), places)).toEqual({ kind: 'look', sourceId: ids[1], count: 2 });
    expect(nextStep(view(), places)).toEqual({ kind: 'ask' });
    expect(nextStep(view({ approval: { asked: 2, approved: 0, closesAt: null }, report: { version: 1 } }), places)).toEqual({ kind: 'publish', number: 2 });
  });

  it('asks no room when none has words in it, and offers those who may not publish neither', () => {
    expect(nextStep(view(), { ofSource: new Map() })).toEqual({ kind: 'publish', number: 1 });
    expect(nextStep(view({ mayPublish: false }), places)).toEqual({ kind: 'read' });
    expect(nextStep(view({ report: { isWithdrawn: true, isEmpty: true } }), places)).toEqual({ kind: 'read' });
  });

  it('does not ask about words that were taken back or stand nowhere', () => {
    expect(changedSources({ sources: [source(ids[0], 'new', 'taken-back'), source(ids[2], 'new')] }, places)).toEqual([]);
  });
});

describe('what is chosen among what the rooms wrote', () => {
  const passageOf = (roomId: string, prompt: string | null) => ({ block: { client: 1, clock: 1 }, roomId, prompt, wording: `${roomId} ${prompt ?? 'none'}`, minute: null, by: [], sourceIds: [], isUsed: false });
  const room = (number: number) => ({ id: `r${number}`, number, slug: '', focus: '', agendaSession: '', isClosed: true, passages: [passageOf(`r${number}`, 'Heard'), passageOf(`r${number}`, 'Agreements'), passageOf(`r${number}`, null)] });
  const rooms = { rooms: [room(1), room(2)], coverage: { prompts: ['Heard', 'Agreements'], rooms: [], used: 0, written: 6 } };
  const found = (search: string) => passagesOf(rooms, chosenOf(rooms, new URLSearchParams(search))).map(({ passage: { wording } }) => wording);

  it.each([
    ['', ['r1 Heard', 'r2 Heard']],
    ['prompt=agreements', ['r1 Agreements', 'r2 Agreements']],
    ['prompt=Agreements&room=2', ['r2 Agreements']],
    ['room=2', ['r2 Heard', 'r2 Agreements', 'r2 none']],
    ['prompt=', ['r1 none', 'r2 none']],
    ['prompt=unknown&room=9', ['r1 Heard', 'r2 Heard']],
  ])('with %j', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it('has an address that keeps signs in titles', () => {
    expect(choiceAddress({ prompt: 'Who & what?', room: 2 })).toBe('?prompt=Who+%26+what%3F&room=2#found');
  });
});

it('cuts long words of a title for a narrow column', () => {
  expect(['What we heard', 'Recommendations', 'Open questions'].map(shortTitle)).toEqual(['What we heard', 'Recomm.', 'Open questions']);
});

describe('open remarks beside a passage', () => {
  const places = [{ place: 'p1/p2', words: 'Trust is earned twice.' }, { place: 'p1/p3', words: 'Show the rubric.' }, { place: 'p1', words: 'Trust' }, { place: 'p1/p4', words: '' }];

  it('are those about its words, however its lines are broken', () => {
    expect(remarksWithin(places, 'Trust is\nearned  twice. Show the rubric.').map(({ place }) => place)).toEqual(['p1/p2', 'p1/p3']);
  });

  it('are none once its words were changed, nor those about nothing that can be found', () => {
    expect(remarksWithin(places, 'Trust is earned once.')).toEqual([]);
    expect(remarksWithin(places, '')).toEqual([]);
  });
});
