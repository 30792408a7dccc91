import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type XmlFragment, XmlText } from 'yjs';
import { feedbackRemarks, feedbackRounds, mails, participations, reportActs, reports, reportVersions, summits } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { createId } from '#domain/ids.ts';
import { wordsMark } from '#server/services/feedback/ledger/words-mark.ts';
import { aParticipant, aPerson } from '#test/support/builders.ts';
import { aCredential } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { reportRounds } from '#test/support/reported-on.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());
const { asked, aDraft, ask, come, placeOf, seen } = reportRounds(() => house);
const whole = { round: null, disposition: null, perspective: null, place: null, most: 20 };
const look = { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: null };
/** The text that begins so, however deep it stands. */
function textIn(parent: XmlFragment, words: string): XmlText {
  const texts = [...parent.createTreeWalker((node) => node instanceof XmlText)].filter((node): node is XmlText => node instanceof XmlText);
  const found = texts.find((text) => text.toJSON().startsWith(words));
  if (!found) throw new Error(`nothing begins with “${words}”`);
  return found;
}
/** The house may read a text as it was half a second ago. */
const later = () => {
  house.clock.now = new Date(house.clock.now.getTime() + 1_000);
};

describe('a round about a report', () => {
  it('begins with questions that ask whether the report is true to the rooms, and asks the people of the summit by their perspective', async () => {
    const at = await aDraft();
    await house.services.rounds.beginRound(at.convener, at.about, { intent: 'begin' });
    const view = await house.services.rounds.readRound(at.convener, { ...at.about, number: 1 });
    expect(view.round.questions.filter(({ perspective }) => perspective === null).map(({ text }) => text)).toEqual(['Is what was said in your room what stands here?', 'What is missing?', 'What should happen next, and who should do it?', 'How ready is it for people who were not there?']);
    expect(view).toMatchObject({ subject: { kind: 'report', slug: at.slug }, round: { title: 'Feedback round 1', timeZone: at.summit.timeZone }, members: { coach: 1 } });
  });

  it('freezes the report as it would be published, so that those who are asked read on what was asked', async () => {
    const at = await aDraft();
    const round = await ask(at);
    const { read } = await come(round);
    const { sections, name } = await read();
    expect(name?.text).toBe((await house.db.select().from(reports).where(eq(reports.slug, at.slug)))[0]?.title);
    expect(sections.flatMap(({ title, entries }) => entries.map(({ main, from }) => [title, main.text, from]))).toContainEqual(['What we heard', 'Trust is earned twice. Evidence comes first.', 'room 1, Focus 1']);
    expect(JSON.stringify(sections)).not.toContain('Ada of the room');
  });

  it('is refused while nothing stands in the report, and once it is withdrawn', async () => {
    const at = await house.aReportedSummit();
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    const about = { kind: 'report' as const, slug };
    await house.services.rounds.beginRound(at.convener, about, { intent: 'begin' });
    expect(await refusalOf(house.services.rounds.openForFeedback(at.convener, { ...about, number: 1 }, asked()))).toBe('nothing-written');
    await house.db.update(reports).set({ withdrawnAt: house.clock.now }).where(eq(reports.slug, slug));
    expect(await refusalOf(house.services.rounds.openForFeedback(at.convener, { ...about, number: 1 }, asked()))).toBe('forbidden');
  });

  it('is refused while the summit is a draft, where no link would lead anywhere, and nobody is written to', async () => {
    const at = await aDraft();
    await house.db.update(summits).set({ state: 'draft' }).where(eq(summits.id, at.summit.id));
    await house.services.rounds.beginRound(at.convener, at.about, { intent: 'begin' });
    const address = { ...at.about, number: 1 };
    const people = { teacher: 'asked-of-a-draft@example.org' };
    expect(await refusalOf(house.services.rounds.openForFeedback(at.convener, address, asked({ people })))).toBe('draft');
    expect((await house.services.rounds.readRound(at.convener, address)).round.state).toBe('prepared');
    expect(await house.db.select().from(mails).where(eq(mails.recipient, people.teacher))).toEqual([]);
  });

  it('takes remarks on a sentence, a paragraph, a section and all of it, and refuses other words where none can be put in', async () => {
    const at = await aDraft();
    const round = await ask(at);
    const { giver, read } = await come(round);
    const view = await read();
    const place = placeOf(view, 'Trust is earned');
    const [section = ''] = place.split('/');
    const give = (given: object) => house.services.giving.giveRemark(giver, round.roundId, { place, quote: null, rating: null, text: '', suggestion: '', ...given });
    await give({ quote: 'Evidence comes first.', suggestion: 'Evidence comes before trust.' });
    await give({ rating: 2 });
    await give({ place: section, text: 'Too short.' });
    await give({ place: '', text: 'Good.' });
    expect(await refusalOf(give({ place: section, suggestion: 'Another title' }))).toBe('no-suggestion');
    expect(await refusalOf(give({ quote: 'Never said.', text: 'x' }))).toBe('no-such-place');
    expect((await read()).own.map(({ where }) => where)).toEqual(['What we heard, paragraph 1', 'What we heard, paragraph 1', 'What we heard, the whole section', '']);
  });

  it('shows in a second round only what changed since', async () => {
    const at = await aDraft();
    const first = await ask(at);
    const { giver } = await come(first);
    await house.services.giving.finishGiving(giver, first.roundId);
    await house.services.rounds.closeRound(at.convener, first.address);
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    await house.edit(report?.documentId ?? '', at.convener.accountId, (ydoc) => textIn(ydoc.getXmlFragment(TEXT_FIELD), 'Trust is earned').insert(0, 'Today '));
    later();
    const second = await ask(at, { title: 'Feedback round 2' });
    const { read } = await come(second, giver);
    const { earlier } = await read();
    expect(Object.values(earlier?.before ?? {})).toEqual(['Trust is earned twice. Evidence comes first.']);
  });
});

describe('a link to a round about a report', () => {
  const why = 'A link lets anybody read the report, as publishing it does.';
  async function prepared() {
    const at = await aDraft();
    const facilitator = await aParticipant(house.db, at.summit.id, 'facilitator');
    const { number } = await house.services.rounds.beginRound(facilitator, at.about, { intent: 'begin' });
    const address = { ...at.about, number };
    const { rounds } = house.services;
    const mayLink = async (actor = facilitator) => (await rounds.readRound(actor, address)).mayLink;
    const link = async () => (await rounds.readRound(at.convener, address)).round.link;
    return { ...at, facilitator, address, rounds, mayLink, link };
  }

  it('is made by who publishes the report, and refused to who facilitates alone, with the reason at its field and nothing saved', async () => {
    const { rounds, facilitator, convener, address, mayLink, link } = await prepared();
    expect([await mayLink(), await mayLink(convener)]).toEqual([false, true]);
    for (const act of [rounds.prepareRound, rounds.openForFeedback]) await expect(act(facilitator, address, asked({ title: 'Not kept' }))).rejects.toThrow(why);
    expect((await rounds.readRound(facilitator, address)).round).toMatchObject({ title: 'Feedback round 1', state: 'prepared', link: null });
    await rounds.openForFeedback(facilitator, address, asked({ hasLink: undefined }));
    for (const how of ['on', 'renew'] as const) await expect(rounds.changeRoundLink(facilitator, address, { link: how })).rejects.toThrow(why);
    expect(await link()).toBeNull();
    await rounds.changeRoundLink(convener, address, { link: 'on' });
    expect(await link()).not.toBeNull();
  });

  it('stays while others prepare the round on, who may end it and make no other', async () => {
    const { rounds, facilitator, convener, address, link } = await prepared();
    await rounds.prepareRound(convener, address, asked({ intent: 'save' }));
    const made = await link();
    await rounds.openForFeedback(facilitator, address, asked({ title: 'Round one' }));
    expect(await link()).toBe(made);
    expect(await refusalOf(rounds.changeRoundLink(facilitator, address, { link: 'renew' }))).toBe('forbidden');
    await rounds.changeRoundLink(facilitator, address, { link: 'off' });
    expect(await link()).toBeNull();
  });

  it('is made by everybody who asks where the round asks about a version as it was published, until the report is withdrawn', async () => {
    const { rounds, facilitator, convener, address, slug, mayLink, link } = await prepared();
    later();
    await house.services.reports.publishReport(convener, slug, { note: '' });
    expect(await refusalOf(rounds.openForFeedback(facilitator, address, asked()))).toBe('no-link-yet');
    await rounds.openForFeedback(facilitator, address, asked({ hasLink: undefined }));
    expect(await mayLink()).toBe(true);
    await rounds.changeRoundLink(facilitator, address, { link: 'on' });
    expect(await link()).not.toBeNull();
    await house.db.update(reports).set({ withdrawnAt: house.clock.now }).where(eq(reports.slug, slug));
    expect(await refusalOf(rounds.changeRoundLink(convener, address, { link: 'renew' }))).toBe('forbidden');
  });
});

describe('what becomes of remarks on a report', () => {
  async function aSuggestion(given: object = {}) {
    const at = await aDraft();
    const round = await ask(at);
    const { giver, read } = await come(round);
    const id = await house.services.giving.giveRemark(giver, round.roundId, { place: placeOf(await read(), 'Trust is earned'), quote: 'Evidence comes first.', rating: 2, text: 'Say so.', suggestion: 'Evidence comes before trust.', ...given });
    const take = (words: string, by = at.convener) => house.services.ledger.actOnRemarks(by, round.address, { intent: 'take-over', remarks: seen(id), reason: '', words: wordsMark(words) });
    const row = async () => (await house.db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, id)))[0];
    const opened = async () => (await house.services.ledger.readTriage(at.convener, round.address, { ...look, opened: 1 })).opened;
    const [section = ''] = placeOf(await read(), 'Trust is earned').split('/');
    return { ...at, ...round, giver, id, section, take, row, opened };
  }
  const asAsked = 'Trust is earned twice. Evidence comes first.';

  it('writes a suggestion into the report with one press, keeps the source of its passage, and says so in its log', async () => {
    const at = await aSuggestion();
    later();
    expect((await at.opened())?.proposal).toEqual({ kind: 'taken', after: 'Trust is earned twice. Evidence comes before trust.', words: wordsMark(asAsked) });
    await at.take(asAsked);
    later();
    expect(await at.row()).toMatchObject({ disposition: 'accepted', reason: 'Taken as you suggested it.', changeBefore: asAsked, changeAfter: 'Trust is earned twice. Evidence comes before trust.' });
    const { report } = (await house.services.reports.readPreview(at.convener, at.slug)) as { report: { blocks: unknown[]; sources: { wording: string }[] } };
    expect(JSON.stringify(report.blocks)).toContain('Evidence comes before trust.');
    expect(report.blocks).toContainEqual(expect.objectContaining({ kind: 'passage', isEdited: true, sources: [1] }));
    expect(report.sources[0]?.wording).toBe(asAsked);
    const acts = await house.db.select({ kind: reportActs.kind }).from(reportActs).innerJoin(reports, eq(reports.id, reportActs.reportId)).where(eq(reports.slug, at.slug));
    expect(acts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['asked-for-feedback', 'took-suggestion']));
  });

  it('is refused where the words were changed meanwhile, and for who does not compose', async () => {
    const at = await aSuggestion();
    later();
    expect(await refusalOf(at.take('Something else.'))).toBe('words-changed');
    expect(await refusalOf(at.take(asAsked, await aParticipant(house.db, at.summit.id, 'participant')))).toBe('forbidden');
    expect(await at.row()).toMatchObject({ disposition: 'open' });
  });

  it('is told to everybody once a version with what was asked about is published, and says which version has the change', async () => {
    const at = await aSuggestion();
    const { readLedger } = house.services.ledger;
    expect(await refusalOf(readLedger(visitor, at.about, whole))).toBe('forbidden');
    later();
    await at.take(asAsked);
    expect((await readLedger(at.convener, at.about, whole)).pairs[0]?.carried).toBe('It comes with the next version that is published.');
    later();
    await house.services.reports.publishReport(at.convener, at.slug, { note: '' });
    const view = await readLedger(visitor, at.about, whole);
    expect(view.url).toContain(`/reports/${at.slug}/ledger`);
    expect(view).toMatchObject({ subject: { kind: 'report', isPublished: true }, isPublic: true, pairs: [{ where: 'What we heard, paragraph 1', disposition: 'accepted', carried: 'Published in version 1.' }] });
    expect(await house.services.reportReading.readReport(visitor, at.slug, null)).toMatchObject({ feedback: { hasLedger: true, openRoundId: null, mayAsk: false } });
    await house.db.update(reports).set({ withdrawnAt: house.clock.now }).where(eq(reports.slug, at.slug));
    expect(await refusalOf(readLedger(visitor, at.about, whole))).not.toBeNull();
  });

  it('tells everybody no words that no published version has, but that something was said and what became of it', async () => {
    const at = await aSuggestion();
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    await house.edit(report?.documentId ?? '', at.convener.accountId, (ydoc) => {
      const text = textIn(ydoc.getXmlFragment(TEXT_FIELD), 'Trust is earned');
      text.delete(0, text.length);
      text.insert(0, 'The room took its words back.');
    });
    later();
    await house.services.reports.publishReport(at.convener, at.slug, { note: '' });
    const view = await house.services.ledger.readLedger(visitor, at.about, whole);
    expect(view.pairs).toMatchObject([{ text: 'Say so.', where: 'A place that was not published', quote: null, suggestion: null, change: null }]);
    const told = [JSON.stringify(view), (await house.services.ledger.exportLedger(visitor, at.about, null)).text];
    for (const words of ['Trust is earned', 'Evidence comes first', 'Evidence comes before']) for (const each of told) expect(each).not.toContain(words);
    expect((await house.services.ledger.readLedger(at.convener, at.about, whole)).pairs[0]?.quote).toBe('Evidence comes first.');
  });

  it('tells everybody no title of a section that no published version has, nor what the report is called since', async () => {
    const at = await aSuggestion();
    const section = at.section;
    await house.services.giving.giveRemark(at.giver, at.roundId, { place: section, quote: null, rating: 1, text: 'Too short.', suggestion: '' });
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    await house.edit(report?.documentId ?? '', at.convener.accountId, (ydoc) => {
      const heading = textIn(ydoc.getXmlFragment(TEXT_FIELD), 'What we heard');
      heading.delete(0, heading.length);
      heading.insert(0, 'Said in the rooms');
    });
    later();
    await house.services.reports.publishReport(at.convener, at.slug, { note: '' });
    await house.db.update(reports).set({ title: 'A title that is only drafted' }).where(eq(reports.slug, at.slug));
    const { ledger, rounds } = house.services;
    const view = await ledger.readLedger(visitor, at.about, whole);
    expect(view.pairs.map(({ where, quote }) => [where, quote]).toSorted()).toEqual([['A place in a part that was not published', 'Evidence comes first.'], ['A place that was not published', null]]);
    expect(view.heat.rows.map(({ label }) => label)).toEqual(['A part that was not published']);
    await rounds.closeRound(at.convener, at.address);
    const told = [view, await ledger.readOutcome(at.convener, at.address), (await ledger.exportLedger(visitor, at.about, null)).text].map((each) => JSON.stringify(each));
    for (const each of told) expect(each).not.toContain('What we heard');
    expect(view.subject.name).toBe(report?.title);
    const inside = await ledger.readLedger(at.convener, at.about, whole);
    expect(inside.heat.rows.map(({ label }) => label)).toEqual(['What we heard']);
    expect(inside.subject.name).toBe('A title that is only drafted');
  });

  it('asks the database for the text of a version once, and again where a name was taken out of it', async () => {
    const at = await aSuggestion();
    later();
    await house.services.reports.publishReport(at.convener, at.slug, { note: '' });
    const place = async () => (await house.services.ledger.readLedger(visitor, at.about, whole)).pairs.map(({ where }) => where);
    expect(await place()).toEqual(['What we heard, paragraph 1']);
    const [version] = await house.db.select({ id: reportVersions.id, content: reportVersions.content }).from(reportVersions).innerJoin(reports, eq(reports.id, reportVersions.reportId)).where(eq(reports.slug, at.slug));
    const without = { content: (version?.content ?? '').replaceAll('Trust is earned twice.', 'Trust is earned.') };
    await house.db.update(reportVersions).set(without).where(eq(reportVersions.id, version?.id ?? ''));
    expect(await place()).toEqual(['What we heard, paragraph 1']);
    await house.db.update(reportVersions).set({ ...without, redactedAt: house.clock.now }).where(eq(reportVersions.id, version?.id ?? ''));
    expect(await place()).toEqual(['A place that was not published']);
  });

  it('is counted while it is open beside the words that it is about where the report is composed, and for nobody else', async () => {
    const at = await aSuggestion();
    await house.services.giving.giveRemark(at.giver, at.roundId, { place: at.section, quote: null, rating: 1, text: 'Too short.', suggestion: '' });
    const shown = async () => (await house.services.reports.readComposer(at.convener, at.slug)).openRemarks;
    expect((await shown())?.places.toSorted((one, other) => one.place.length - other.place.length)).toEqual([
      { place: at.section, count: 1, where: 'What we heard, the whole section', words: 'What we heard' },
      { place: expect.stringContaining(`${at.section}/`) as string, count: 1, where: 'What we heard, paragraph 1', words: asAsked },
    ]);
    const decline = { intent: 'decide' as const, disposition: 'declined' as const, reason: 'Thank you.', before: '', after: '' };
    await house.services.ledger.actOnRemarks(at.convener, at.address, { ...decline, remarks: seen(at.id) });
    expect((await shown())?.places.map(({ place }) => place)).toEqual([at.section]);
    for (const actor of [at.coach, at.giver, visitor]) expect(await refusalOf(house.services.reports.readComposer(actor, at.slug))).not.toBeNull();
  });

  it('keeps a report about which people were asked from being discarded with what they said', async () => {
    const at = await aSuggestion();
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    expect(await refusalOf(house.services.reports.discardReport(at.convener, at.slug, { confirmedTitle: report?.title ?? '' }))).toBe('asked-about');
  });

  it('keeps the summit of that report published, and from being deleted with what they said', async () => {
    const at = await aDraft();
    const unpublish = () => refusalOf(house.services.summits.unpublishSummit(at.convener, at.summit.slug));
    // Who wrote in a room took part; without them nobody joined.
    await house.db.delete(participations).where(eq(participations.accountId, at.coach.accountId));
    await house.services.rounds.beginRound(at.convener, at.about, { intent: 'begin' });
    const drafted = async (state: 'draft' | 'published') => house.db.update(summits).set({ state }).where(eq(summits.id, at.summit.id));
    expect(await unpublish()).toBeNull();
    await drafted('published');
    await house.services.rounds.openForFeedback(at.convener, { ...at.about, number: 1 }, asked());
    expect(await unpublish()).toBe('asked-about');
    // Taken back before that was refused.
    await drafted('draft');
    expect(await refusalOf(house.services.summits.deleteSummit(at.convener, at.summit.slug, at.summit.title))).toBe('asked-about');
  });

  it('is told to whoever gave it, with the way to the ledger of the report', async () => {
    const at = await aSuggestion();
    const asked = await aPerson(house.db, { email: 'told-of-report@example.org' });
    const { giver } = await come({ roundId: at.roundId, code: at.code }, asked);
    const id = await house.services.giving.giveRemark(giver, at.roundId, { place: '', quote: null, rating: null, text: 'Good.', suggestion: '' });
    await house.services.ledger.actOnRemarks(at.convener, at.address, { intent: 'decide', remarks: seen(id), disposition: 'declined', reason: 'Thank you.', before: '', after: '' });
    house.clock.now = new Date(house.clock.now.getTime() + 11 * 60_000);
    await house.services.ledger.tellGivers();
    const [mail] = await house.db.select().from(mails).where(eq(mails.recipient, 'told-of-report@example.org'));
    expect(mail?.text).toContain(`/reports/${at.slug}/ledger?round=1`);
  });

  it('is mapped over the sections of the report, without checks', async () => {
    const at = await aSuggestion();
    const { heat, failed } = await house.services.ledger.readHeatMap(at.convener, at.address);
    expect(heat.rows).toMatchObject([{ label: 'What we heard', all: { count: 1, rating: 2 }, failed: null }]);
    expect(failed).toEqual([]);
  });

  it('can be given to somebody who facilitates the summit, and to nobody else', async () => {
    const at = await aSuggestion();
    const runner = await aParticipant(house.db, at.summit.id, 'facilitator', await aPerson(house.db, { name: 'Eve who runs a room' }));
    expect((await at.opened())?.authors).toEqual(expect.arrayContaining([{ accountId: runner.accountId, name: 'Eve who runs a room' }]));
    const plan = (assignedToId: string) => house.services.ledger.actOnRemarks(at.convener, at.address, { intent: 'plan', remarks: seen(at.id), assignedToId, reason: '' });
    expect(await refusalOf(plan(at.coach.accountId))).toBe('no-author');
    await plan(runner.accountId);
  });
});

describe('who may do what with rounds about a report', () => {
  it('lets those who compose ask, whoever took part give, and others only by the link', async () => {
    const at = await aDraft();
    const round = await ask(at);
    const stranger = await aPerson(house.db);
    const { rounds, giving } = house.services;
    for (const actor of [visitor, stranger, at.coach]) expect(await refusalOf(rounds.listFeedbackRounds(actor, at.about))).not.toBeNull();
    expect((await rounds.listFeedbackRounds(at.convener, at.about)).rounds).toMatchObject([{ number: 1, state: 'open' }]);
    expect(await refusalOf(giving.readDoor(stranger, { by: 'round', id: round.roundId }))).toBe('not-found');
    expect(await giving.readDoor(at.coach, { by: 'round', id: round.roundId })).toMatchObject({ state: 'open', subject: { kind: 'report' } });
    expect(await giving.readDoor(stranger, { by: 'link', code: round.code })).toMatchObject({ state: 'open' });
  });

  it('keeps the address of a report once mails about it are out', async () => {
    const at = await aDraft();
    await ask(at);
    const { slug } = await house.services.reports.describeReport(at.convener, at.slug, { title: 'Another title', standfirst: '', licence: 'CC BY 4.0', attribution: 'named' } as never);
    expect(slug).toBe(at.slug);
  });

  it('closes an open round with the report that is withdrawn', async () => {
    const at = await aDraft();
    const { address } = await ask(at);
    await house.services.reports.publishReport(at.convener, at.slug, { note: '' });
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    await house.services.reports.withdrawReport(at.convener, at.slug, { confirmedTitle: report?.title ?? '', reason: 'A figure was wrong.' });
    expect((await house.services.rounds.readRound(at.convener, address)).round.state).toBe('closed');
  });

  it('is about a credential or a report, and never about both or neither', async () => {
    const { credential } = await aCredential(house.db);
    const at = await aDraft();
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    const row = { number: 1, title: 'Both', perspectives: [], questions: [], createdAt: house.clock.now };
    await expect(house.db.insert(feedbackRounds).values({ id: createId(), ...row, credentialId: credential.id, reportId: report?.id ?? null })).rejects.toThrow();
    await expect(house.db.insert(feedbackRounds).values({ id: createId(), ...row })).rejects.toThrow();
  });
});

describe('the report of a round about a report', () => {
  it('is read by everybody once it and a version with what was asked about are published, and not before', async () => {
    const at = await aDraft();
    const round = await ask(at);
    const { giver, read } = await come(round);
    await house.services.giving.giveRemark(giver, round.roundId, { place: placeOf(await read(), 'Nobody outside'), quote: null, rating: 4, text: 'So it was.', suggestion: '' });
    await house.services.rounds.closeRound(at.convener, round.address);
    await house.services.rounds.publishOutcome(at.convener, round.address, { words: 'Thank you.' });
    const outcome = () => house.services.ledger.readOutcome(visitor, round.address);
    expect(await refusalOf(outcome())).toBe('forbidden');
    later();
    await house.services.reports.publishReport(at.convener, at.slug, { note: '' });
    expect(await outcome()).toMatchObject({ subject: { kind: 'report', slug: at.slug }, words: 'Thank you.', places: [{ where: 'What we heard, paragraph 2', pairs: [{ text: 'So it was.', rating: 4 }] }] });
  });
});
