import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackRemarks, feedbackRounds } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { EducatorRole, PerspectiveKey } from '#domain/perspective.ts';
import { createServices, type Services } from '#server/services/index.ts';
import type { LedgerAsked } from '#server/services/feedback/ledger/read-ledger.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aCredential, aGiver, anAgreement, aRemark, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = createServices(testDeps(database.db));
});
afterAll(() => database.close());

const daysAgo = (days: number) => new Date(TEST_NOW.getTime() - days * 86_400_000);
const all: LedgerAsked = { round: null, disposition: null, perspective: null, place: null, most: 500 };
const read = (actor: Actor, slug: string, asked: Partial<LedgerAsked> = {}) => services.ledger.readLedger(actor, { kind: 'credential', slug }, { ...all, ...asked });

/** A round in which so many people of each perspective said one thing each. */
async function aRoundOf(people: Partial<Record<PerspectiveKey, number>>, given: Parameters<typeof aRound>[1] = {}) {
  const { db } = database;
  const { credential, author } = await aCredential(db);
  const round = await aRound(db, { credentialId: credential.id, ...given });
  const givers = [];
  for (const [perspective, count] of Object.entries(people) as [PerspectiveKey, number][])
    for (let at = 0; at < count; at += 1) {
      const name = `NAMEMARK ${perspective} ${at}`;
      const person = await aPerson(db, { name, ...(['teacher', 'coach', 'administrator'].includes(perspective) ? { perspective: 'educator', educatorRole: perspective as EducatorRole } : { perspective: perspective as 'funder', educatorRole: null }) });
      const { giver } = await aGiver(db, round.id, { person });
      const remark = await aRemark(db, giver, { place: 'keyMethod', text: `${perspective} ${at}`, rating: 2, createdAt: daysAgo(9) });
      givers.push({ person, giver, remark });
    }
  return { db, credential, author, round, givers, slug: credential.slug };
}
/** Whose words for perspectives are fixed. */
const ended = { state: 'closed', closedAt: TEST_NOW } as const;
const closed = { disposition: 'accepted' as const, reason: 'Yes.', decidedAt: daysAgo(5) };

describe('the ledger', () => {
  it('tells in figures and pairs what was said and what became of it', async () => {
    const { db, slug, givers, round, author } = await aRoundOf({ teacher: 3 });
    const [one, two, three] = givers;
    await db.update(feedbackRemarks).set({ ...closed, decidedById: author.accountId, changePlace: 'keyMethod', changeBefore: 'two piles', changeAfter: 'two piles of ideas' }).where(eq(feedbackRemarks.id, one!.remark.id));
    await db.update(feedbackRemarks).set({ reason: 'Waiting for the pilot.', assignedToId: author.accountId, dueOn: '2026-03-09' }).where(eq(feedbackRemarks.id, two!.remark.id));
    await db.update(feedbackRemarks).set({ takenBackAt: TEST_NOW, text: '' }).where(eq(feedbackRemarks.id, three!.remark.id));
    await anAgreement(db, one!.remark.id, two!.giver.id);
    const view = await read(visitor, slug, { round: round.number });
    expect(view).toMatchObject({ people: 3, figures: { remarks: 3, closed: 1, shareClosed: 50, halfWithinDays: 4, oldestOpenDays: 9 }, counts: { accepted: 1, open: 1, 'taken-back': 1 }, more: 0, hasMine: false, isPublic: true, mayDecide: false, round: { title: 'Educator round 1' } });
    expect(view.pairs).toMatchObject([
      { isTakenBack: true, disposition: 'taken-back', where: 'Key method', reason: '', change: null, dueOn: null },
      { text: 'teacher 0', where: 'Key method', rating: 2, agreements: 1, disposition: 'accepted', reason: 'Yes.', change: { before: 'two piles', after: 'two piles of ideas' }, days: 4, decidedBy: null },
      { text: 'teacher 1', disposition: 'open', reason: 'Waiting for the pilot.', isAssigned: true, assignedTo: null, dueOn: '2026-03-09', days: 9 },
    ]);
    const inside = await read(author, slug);
    expect(inside.pairs).toMatchObject([{ isTakenBack: true }, { decidedBy: author.name }, { assignedTo: author.name }]);
  });

  it('keeps of one that was taken back what became of it, without a word of its giver', async () => {
    const { db, slug, givers, author, credential, round } = await aRoundOf({ teacher: 3 });
    const [decided, open, stands] = givers;
    await db.update(feedbackRemarks).set({ ...closed, decidedById: author.accountId, changePlace: 'keyMethod', changeBefore: 'two piles', changeAfter: 'two piles of ideas' }).where(eq(feedbackRemarks.id, decided!.remark.id));
    await anAgreement(db, decided!.remark.id, stands!.giver.id);
    for (const { person, remark } of [decided!, open!]) await services.giving.takeBackRemark(person, round.id, remark.id);
    for (const actor of [visitor, author, decided!.person]) {
      const view = await read(actor, slug);
      expect(view).toMatchObject({ people: 3, figures: { remarks: 3, closed: 1, shareClosed: 50, oldestOpenDays: 9 }, counts: { accepted: 1, open: 1, 'taken-back': 1 } });
      const pairOf = (id: string) => view.pairs.find((pair) => pair.id === id);
      expect(pairOf(decided!.remark.id)).toMatchObject({ isTakenBack: true, isMine: false, text: '', by: { kind: 'anonymous' }, agreements: 0, disposition: 'accepted', reason: 'Yes.', change: { before: 'two piles', after: 'two piles of ideas' }, days: 4 });
      expect(pairOf(open!.remark.id)).toMatchObject({ isTakenBack: true, disposition: 'taken-back', days: 9, dueOn: null });
      expect((await read(actor, slug, { disposition: 'taken-back' })).pairs).toHaveLength(1);
    }
    const { text } = await services.ledger.exportLedger(visitor, { kind: 'credential', slug }, null);
    expect(text).toContain('Taken back by who gave it');
    expect(text).not.toMatch(/teacher [01]/);
    const address = { kind: 'credential' as const, slug: credential.slug, number: round.number };
    expect((await services.ledger.readTriage(author, address, { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: null })).lines).toMatchObject([{ number: stands!.remark.number }]);
    expect((await services.rounds.readRound(author, address)).remarks).toBe(3);
    expect((await services.rounds.listFeedbackRounds(author, address)).rounds[0]?.counts).toMatchObject({ remarks: 3, open: 1 });
  });

  it('puts those that say much the same under the first, and one’s own before all others', async () => {
    const { db, slug, givers } = await aRoundOf({ teacher: 4 });
    const [one, two, three] = givers;
    await db.update(feedbackRemarks).set({ similarToId: one!.remark.id }).where(eq(feedbackRemarks.id, two!.remark.id));
    await db.update(feedbackRemarks).set({ ...closed, decidedAt: TEST_NOW }).where(eq(feedbackRemarks.id, three!.remark.id));
    const view = await read(two!.person, slug);
    expect(view).toMatchObject({ hasMine: true, figures: { remarks: 4 } });
    expect(view.pairs[0]).toMatchObject({ text: 'teacher 0', isMine: false, alike: [{ text: 'teacher 1', isMine: true }] });
    expect(view.pairs).toHaveLength(3);
    expect((await read(three!.person, slug)).pairs[0]).toMatchObject({ text: 'teacher 2', isMine: true, mayAnswer: true });
  });

  it('shows all that was said by one that stands under another, and lets its giver answer', async () => {
    const { db, slug, givers, author, credential, round } = await aRoundOf({ teacher: 3 });
    const [one, two, three] = givers;
    await db.update(feedbackRemarks).set(closed).where(eq(feedbackRemarks.id, one!.remark.id));
    await db.update(feedbackRemarks).set({ ...closed, reason: 'Met otherwise.', similarToId: one!.remark.id, quote: 'One sentence.', suggestion: 'Another one.', rating: 3 }).where(eq(feedbackRemarks.id, two!.remark.id));
    await anAgreement(db, two!.remark.id, three!.giver.id);
    const alike = async (actor: Actor) => (await read(actor, slug)).pairs.find(({ id }) => id === one!.remark.id)?.alike[0];
    expect(await alike(visitor)).toMatchObject({ quote: 'One sentence.', suggestion: 'Another one.', rating: 3, agreements: 1, reason: 'Met otherwise.', answer: null, mayAnswer: false });
    expect(await alike(two!.person)).toMatchObject({ isMine: true, mayAnswer: true });
    await services.ledger.answerOnce(two!.person, { remarkId: two!.remark.id, text: 'That is not what I meant.' });
    expect(await alike(visitor)).toMatchObject({ answer: 'That is not what I meant.' });
    expect(await alike(two!.person)).toMatchObject({ mayAnswer: false });
    const opened = async (number: number) => (await services.ledger.readTriage(author, { kind: 'credential' as const, slug: credential.slug, number: round.number }, { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: number })).opened;
    expect(await opened(two!.remark.number)).toMatchObject({ under: one!.remark.number, answer: 'That is not what I meant.', isAnswerWaiting: true });
    expect(await opened(one!.remark.number)).toMatchObject({ grouped: [{ quote: 'One sentence.', suggestion: 'Another one.', rating: 3, agreements: 1 }] });
  });

  it('is chosen by what became of remarks, by whom and by place, and comes in pieces', async () => {
    const { db, slug, givers } = await aRoundOf({ teacher: 5, coach: 5 }, ended);
    await db.update(feedbackRemarks).set(closed).where(eq(feedbackRemarks.id, givers[0]!.remark.id));
    await db.update(feedbackRemarks).set({ place: 'rubric/row-1/level/level-1' }).where(eq(feedbackRemarks.id, givers[1]!.remark.id));
    expect(await read(visitor, slug, { disposition: 'accepted' })).toMatchObject({ pairs: [{ text: 'teacher 0' }], counts: { open: 9, accepted: 1 } });
    expect(await read(visitor, slug, { perspective: 'coach' })).toMatchObject({ counts: { open: 5, accepted: 0 }, figures: { remarks: 10 } });
    expect((await read(visitor, slug, { place: 'rubric' })).pairs).toMatchObject([{ text: 'teacher 1', where: expect.stringContaining('Rubric, row 1') as string }]);
    expect((await read(visitor, slug, { place: 'rubric/row-1/level/level-2' })).pairs).toEqual([]);
    expect(await read(visitor, slug, { most: 4 })).toMatchObject({ more: 6 });
  });

  it('tells of sections and perspectives with five people at least, the smaller ones together', async () => {
    const { db, slug, givers } = await aRoundOf({ teacher: 6, coach: 3, funder: 3 }, ended);
    await db.update(feedbackRemarks).set(closed).where(eq(feedbackRemarks.id, givers[0]!.remark.id));
    const { heat, shares } = await read(visitor, slug);
    expect(heat).toMatchObject({ columns: ['teacher', 'other'], rows: [{ key: 'keyMethod', cells: [{ count: 6 }, { count: 6 }], all: { count: 12 }, failed: null }] });
    expect(shares).toMatchObject([{ group: 'teacher', remarks: 6, closed: 1, share: 16 }, { group: 'other', remarks: 6, closed: 0, share: 0 }]);
    const few = await read(visitor, (await aRoundOf({ teacher: 4 })).slug);
    expect(few).toMatchObject({ heat: { columns: [], rows: [{ all: { count: 4 } }] }, shares: [] });
  });

  it('is all rounds together, or one of them', async () => {
    const { db, slug, credential, round, author } = await aRoundOf({ teacher: 1 });
    const later = await aRound(db, { credentialId: credential.id, title: 'Educator round 2' });
    await aRound(db, { credentialId: credential.id, title: 'In preparation', state: 'prepared' });
    await aRemark(db, (await aGiver(db, later.id)).giver, { text: 'In the second round.' });
    expect(await read(visitor, slug)).toMatchObject({ round: null, people: 2, rounds: [{ title: 'Educator round 2' }, { title: 'Educator round 1' }] });
    expect((await read(visitor, slug, { round: later.number })).pairs).toMatchObject([{ text: 'In the second round.' }]);
    for (const actor of [visitor, author]) expect(await refusalOf(read(actor, slug, { round: later.number + round.number + 99 }))).toBe('not-found');
  });
});

describe('who may read a ledger', () => {
  it('is everybody where it is public, else who follows the draft or gave feedback in that round', async () => {
    const { db, slug, credential, round, author, givers } = await aRoundOf({ teacher: 1 });
    const [member, stranger] = [await aMember(db, credential.communityId), await aPerson(db)];
    for (const actor of [visitor, stranger, member, author, givers[0]!.person]) expect((await read(actor, slug)).pairs).toHaveLength(1);
    await db.update(feedbackRounds).set({ isLedgerPublic: false }).where(eq(feedbackRounds.id, round.id));
    for (const number of [null, round.number]) expect(await refusalOf(read(visitor, slug, { round: number }))).toBe('forbidden');
    expect(await refusalOf(services.ledger.exportLedger(visitor, { kind: 'credential', slug }, null))).toBe('forbidden');
    expect(await refusalOf(read(stranger, slug))).toBe('not-found');
    for (const actor of [member, author, givers[0]!.person]) expect(await read(actor, slug)).toMatchObject({ pairs: [{}], isPublic: false });
    const later = await aRound(db, { credentialId: credential.id, isLedgerPublic: false });
    expect(await refusalOf(read(givers[0]!.person, slug, { round: later.number }))).toBe('not-found');
  });

  it('is nobody before a round was opened, and followers find an empty page', async () => {
    const { credential, author } = await aCredential(database.db);
    await aRound(database.db, { credentialId: credential.id, state: 'prepared' });
    expect(await read(author, credential.slug)).toMatchObject({ rounds: [], pairs: [], figures: { remarks: 0 } });
    expect(await refusalOf(read(visitor, credential.slug))).toBe('forbidden');
    expect(await refusalOf(read(await aPerson(database.db), credential.slug))).toBe('not-found');
  });
});

describe('what a ledger tells of people', () => {
  it('is no name, and a perspective only of three; not by any filter, and not in the file, whoever asks for it', async () => {
    const { db, slug, author, givers, round, credential } = await aRoundOf({ teacher: 5, coach: 2, funder: 1 }, ended);
    await db.update(feedbackRemarks).set({ ...closed, giverAnswer: 'I see.', giverAnsweredAt: TEST_NOW }).where(eq(feedbackRemarks.id, givers[6]!.remark.id));
    const stranger = await aMember(db, (await aCredential(db)).credential.communityId);
    const member = await aMember(db, credential.communityId);
    for (const actor of [visitor, stranger, member]) {
      const views = await Promise.all([read(actor, slug), read(actor, slug, { round: round.number }), ...(['teacher', 'coach', 'funder', 'other'] as const).map((perspective) => read(actor, slug, { perspective }))]);
      const text = JSON.stringify(views);
      expect(text).not.toContain('NAMEMARK');
      expect(views[0].perspectives).not.toContain('funder');
      for (const { pairs } of views) for (const { by, text: said } of pairs) if (/funder/.test(said)) expect(by).toEqual({ kind: 'anonymous' });
      // Asking for the one funder finds nobody.
      expect(views[4]?.pairs).toEqual([]);
      expect(text).not.toContain(givers[0]!.giver.id);
      expect(text).not.toContain(givers[0]!.person.accountId);
    }
    for (const actor of [visitor, author, givers[0]!.person]) {
      const { text } = await services.ledger.exportLedger(actor, { kind: 'credential', slug }, null);
      expect(text).toContain('funder 0');
      expect(text).not.toContain('NAMEMARK');
      expect(text).not.toMatch(/,funder,/);
    }
  });

  it('is no perspective to those outside while the round is open', async () => {
    const { slug, author } = await aRoundOf({ teacher: 6, coach: 5 });
    const { pairs, perspectives, heat, arePerspectivesToCome } = await read(visitor, slug);
    expect(arePerspectivesToCome).toBe(true);
    expect(pairs.every(({ by }) => by.kind === 'anonymous')).toBe(true);
    expect([perspectives, heat.columns]).toEqual([['other'], ['other']]);
    expect((await read(author, slug)).heat.columns).toEqual(['teacher', 'coach']);
  });

  it('is the name where somebody chose that, and to those inside what they were told', async () => {
    const { db, slug, author, round } = await aRoundOf({ teacher: 3 });
    const named = await aGiver(db, round.id, { person: await aPerson(db, { name: 'Nora Named' }), attribution: 'named' });
    const hidden = await aGiver(db, round.id, { person: await aPerson(db, { name: 'HIDDENMARK' }), attribution: 'anonymous' });
    for (const { giver } of [named, hidden]) await aRemark(db, giver, { text: giver.attribution ?? '' });
    const byOf = async (actor: Actor, said: string) => (await read(actor, slug)).pairs.find(({ text }) => text === said)?.by;
    expect(await byOf(visitor, 'named')).toMatchObject({ kind: 'named', name: 'Nora Named' });
    for (const actor of [visitor, author, named.person]) expect(await byOf(actor, 'anonymous')).toEqual({ kind: 'anonymous' });
    expect(JSON.stringify(await read(author, slug))).not.toContain('HIDDENMARK');
  });

  it('counts nobody by more than they are shown with: figures can be made anew of the pairs', async () => {
    const { db, slug, round } = await aRoundOf({ teacher: 7, coach: 6, funder: 1 }, ended);
    for (let at = 0; at < 4; at += 1) await aRemark(db, (await aGiver(db, round.id, { perspective: 'coach', attribution: 'anonymous' })).giver, { place: 'keyMethod', text: `anonymous ${at}` });
    const { pairs, heat } = await read(visitor, slug);
    const wordOf = (by: (typeof pairs)[number]['by']) => (by.kind === 'anonymous' ? 'other' : by.perspective);
    const counted = heat.columns.map((column) => pairs.filter(({ by }) => (heat.columns.includes(wordOf(by)) ? wordOf(by) : 'other') === column).length);
    expect(heat.rows[0]?.cells.map(({ count }) => count)).toEqual(counted);
    expect(heat.columns).toEqual(['teacher', 'coach', 'other']);
    expect(counted).toEqual([7, 6, 5]);
  });

  it('is no order in which things were said: neighbours of one day are drawn by lot', async () => {
    const { db, slug, round } = await aRoundOf({});
    const { giver } = await aGiver(db, round.id);
    for (let at = 0; at < 12; at += 1) await aRemark(db, giver, { text: `said ${at}` });
    const { pairs } = await read(visitor, slug);
    expect(pairs.map(({ id }) => id)).toEqual(pairs.map(({ id }) => id).toSorted());
    for (const key of ['number', 'createdAt', 'giverId', 'decidedAt']) expect(pairs[0]).not.toHaveProperty(key);
  });
});

describe('the file of a ledger', () => {
  it('has a line for each remark, and no cell that a spreadsheet would run', async () => {
    const { db, slug, round } = await aRoundOf({});
    const { giver } = await aGiver(db, round.id);
    const first = await aRemark(db, giver, { text: '=HYPERLINK("http://evil.example")', suggestion: '+1', quote: '@cmd' });
    await aRemark(db, giver, { text: 'Said, "so"', similarToId: first.id, disposition: 'declined', reason: '-no', decidedAt: TEST_NOW });
    const { fileName, text } = await services.ledger.exportLedger(visitor, { kind: 'credential', slug }, round.number);
    expect(fileName).toBe(`${slug}-ledger-${round.number}.csv`);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    for (const cell of text.split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?[=+@]/);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain(`Declined,'-no`);
  });
});

describe('remarks to be decided', () => {
  const look = { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: null };

  it('stand in the order of the draft, the ones put under another behind it, and are chosen by all that is known of them', async () => {
    const { db, author, credential, round } = await aRoundOf({});
    const { giver } = await aGiver(db, round.id);
    const last = await aRemark(db, giver, { place: 'rubric/row-1/level/level-1', text: 'Last in the draft', rating: 1 });
    const early = await aRemark(db, giver, { place: 'competency', text: 'First in the draft', suggestion: 'Educator sorts.', assignedToId: author.accountId, dueOn: '2026-03-01' });
    const under = await aRemark(db, giver, { place: 'rubric/row-1/level/level-1', text: 'Under the first', similarToId: early.id });
    const address = { kind: 'credential' as const, slug: credential.slug, number: round.number };
    const triage = (asked: Partial<typeof look> | Record<string, unknown> = {}) => services.ledger.readTriage(author, address, { ...look, ...asked });
    const view = await triage();
    expect(view.lines.map(({ id }) => id)).toEqual([early.id, under.id, last.id]);
    expect(view.lines).toMatchObject([{ alike: 1, isOverdue: true, assignedTo: author.name }, { under: early.number }, { where: expect.stringContaining('Rubric, row 1') as string }]);
    const chosen = async (asked: Record<string, unknown>) => (await triage(asked)).lines.map(({ text }) => text);
    expect(await chosen({ place: 'rubric' })).toEqual(['Under the first', 'Last in the draft']);
    expect(await chosen({ rating: 1 })).toEqual(['Last in the draft']);
    expect(await chosen({ isMine: true })).toEqual(['First in the draft']);
    expect(await chosen({ hasSuggestion: true })).toEqual(['First in the draft']);
    expect(await chosen({ disposition: 'declined' })).toEqual([]);
    const opened = await triage({ opened: early.number });
    expect(opened).toMatchObject({ next: under.number, before: null, opened: { asked: expect.stringContaining('Educator') as string, proposal: { kind: 'changed' }, grouped: [{ number: under.number }], acts: [] } });
  });

  it('suggests those that seem to say the same, and shows 500 of them quickly in pages', async () => {
    const { db, author, credential, round } = await aRoundOf({});
    const givers = await Promise.all(Array.from({ length: 10 }, async () => (await aGiver(db, round.id)).giver));
    await db.insert(feedbackRemarks).values(Array.from({ length: 500 }, (_, at) => ({ id: crypto.randomUUID(), roundId: round.id, giverId: givers[at % 10]!.id, number: 10_000 + at, place: ['keyMethod', 'competency', 'audience'][at % 3]!, text: at % 50 === 0 ? 'Rewriting ten minutes for each pile is too much.' : `About matter ${at} alone: word${at * 7} thing${at * 13}`, createdAt: TEST_NOW })));
    const began = performance.now();
    const view = await services.ledger.readTriage(author, { kind: 'credential' as const, slug: credential.slug, number: round.number }, look);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(view).toMatchObject({ total: 500, pages: 13 });
    expect(view.lines).toHaveLength(40);
    expect(view.similar[0]?.text).toBe('Rewriting ten minutes for each pile is too much.');
  });
});
