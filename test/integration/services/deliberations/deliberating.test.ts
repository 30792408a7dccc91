import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementVotes } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aMember, aParticipant } from '#test/support/builders.ts';
import { aDeliberation, asked } from '#test/support/deliberation-builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const deliberations = () => services.deliberations;

describe('a deliberation that is prepared', () => {
  it('is known to conveners alone until it is opened', async () => {
    const { address, convener, participant } = await aDeliberation(test.db, services, { isOpen: false });
    expect(await refusalOf(deliberations().readDeliberation(participant, address))).toBe('not-found');
    expect((await deliberations().listDeliberations(participant, address.slug)).deliberations).toEqual([]);
    expect((await deliberations().readDeliberation(convener, address)).deliberation.state).toBe('draft');
    await deliberations().openForVotes(convener, address);
    expect((await deliberations().listDeliberations(participant, address.slug)).deliberations).toMatchObject([{ title: asked.title, state: 'open', statements: 3, waiting: null }]);
  });

  it('is attached to a question of its community and a session of its summit, and shown there', async () => {
    const { address, convener, participant, summit } = await aDeliberation(test.db, services);
    const { community } = await services.publication.readPublication(visitor, address.slug);
    const { id: questionId } = await services.questions.proposeQuestion(await aMember(test.db, summit.communityId), community?.slug ?? '', { text: 'What makes people trust it?', background: '' });
    const { id: agendaSessionId } = await aStoredAgendaSession(test.db, summit.id);
    await deliberations().describeDeliberation(convener, address, { ...asked, questionId, agendaSessionId });
    expect(await deliberations().listDeliberationLinks(participant, { questionId })).toMatchObject([{ slug: address.deliberationSlug, summitSlug: address.slug }]);
    expect(await deliberations().listDeliberationLinks(participant, { agendaSessionId })).toHaveLength(1);
    expect(await deliberations().listDeliberationLinks(participant, { summitSlug: address.slug })).toHaveLength(1);
    expect(await deliberations().listDeliberationLinks(visitor, { questionId })).toEqual([]);
    expect(await deliberations().readDeliberation(participant, address)).toMatchObject({ question: { id: questionId, text: 'What makes people trust it?' } });
  });

  it('takes no question and no session of elsewhere', async () => {
    const { address, convener } = await aDeliberation(test.db, services);
    const elsewhere = await aDeliberation(test.db, services);
    const { id } = await aStoredAgendaSession(test.db, elsewhere.summit.id);
    expect(await refusalOf(deliberations().describeDeliberation(convener, address, { ...asked, agendaSessionId: id }))).toBe('foreign-session');
    expect(await refusalOf(deliberations().createDeliberation(convener, address.slug, { ...asked, questionId: createId() }))).toBe('foreign-question');
  });

  it('keeps what people were told of who may read the result', async () => {
    const { address, convener } = await aDeliberation(test.db, services);
    expect(await refusalOf(deliberations().describeDeliberation(convener, address, { ...asked, isResultPublic: true }))).toBe('promised');
  });

  it('has addresses of its own where two bear one title, and no statement twice', async () => {
    const { address, convener, numbered } = await aDeliberation(test.db, services);
    expect((await deliberations().createDeliberation(convener, address.slug, asked)).deliberationSlug).toBe(`${address.deliberationSlug}-2`);
    expect(await deliberations().addSeeds(convener, address, ['rubrics  must be public.', 'Something else is true.'])).toBe(1);
    expect((await numbered()).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

describe('voting', () => {
  it('keeps the latest vote of somebody on a statement, in one row', async () => {
    const { address, participant, vote, numbered } = await aDeliberation(test.db, services, { texts: ['Only this one is here.'] });
    await vote(participant, 1, 'agree');
    await vote(participant, 1, 'disagree');
    const { voting, counts } = await deliberations().readDeliberation(participant, address);
    expect(counts).toEqual({ people: 1, votes: 1, statements: 1 });
    expect(voting).toMatchObject({ statement: null, votedOn: 1, total: 1, last: { said: 'disagree' } });
    expect((await test.db.select().from(statementVotes)).filter(({ statementId }) => statementId.length > 0 && voting?.last?.id === statementId)).toHaveLength(1);
    // Asked for again, it is there with what was said.
    const [statement] = await numbered();
    expect((await deliberations().readDeliberation(participant, address, statement?.id)).voting?.statement).toMatchObject({ number: 1, said: 'disagree' });
  });

  it('makes one voter of who votes for the first time on several statements at once, and keeps each vote', async () => {
    const { address, summit, numbered, convener } = await aDeliberation(test.db, services);
    const person = await aParticipant(test.db, summit.id);
    const statements = await numbered();
    await Promise.all(statements.map(({ id }) => services.deliberations.castVote(person, address, { intent: 'vote', statementId: id, vote: 'agree' })));
    expect((await services.deliberations.readDeliberation(convener, address)).counts).toMatchObject({ people: 1, votes: statements.length });
  });

  it('counts nobody who only tried to vote on what does not stand', async () => {
    const { address, participant, convener } = await aDeliberation(test.db, services);
    expect(await refusalOf(services.deliberations.castVote(participant, address, { intent: 'vote', statementId: createId(), vote: 'agree' }))).toBe('not-voted-on');
    expect((await services.deliberations.readDeliberation(convener, address)).counts.people).toBe(0);
  });

  it('shows the same statement until something was said to it, and each in the end', async () => {
    const { address, participant, vote } = await aDeliberation(test.db, services);
    const shown = async () => (await deliberations().readDeliberation(participant, address)).voting?.statement?.number ?? 0;
    const first = await shown();
    expect(await shown()).toBe(first);
    const seen = [];
    for (let left = 3; left > 0; left -= 1) {
      const number = await shown();
      seen.push(number);
      await vote(participant, number, 'pass');
    }
    expect(seen.toSorted()).toEqual([1, 2, 3]);
  });

  it('is over when it is closed, and not begun before it is opened', async () => {
    const { address, convener, participant, vote, numbered } = await aDeliberation(test.db, services);
    await deliberations().closeDeliberation(convener, address);
    expect(await refusalOf(vote(participant, 1, 'agree'))).toBe('deliberation-closed');
    expect(await refusalOf(deliberations().proposeStatement(participant, address, 'Something is missing here.'))).toBe('deliberation-closed');
    expect((await deliberations().readDeliberation(participant, address)).voting).toBeNull();
    const draft = await aDeliberation(test.db, services, { isOpen: false });
    expect(await refusalOf(draft.vote(draft.convener, 1, 'agree'))).toBe('deliberation-closed');
    await deliberations().openForVotes(convener, address);
    const [statement] = await numbered();
    await deliberations().castVote(participant, address, { intent: 'vote', statementId: statement?.id ?? '', vote: 'agree' });
  });

  it('takes no vote on a statement that waits, was rejected, or belongs elsewhere', async () => {
    const { address, convener, participant, vote, numbered } = await aDeliberation(test.db, services);
    await deliberations().proposeStatement(participant, address, 'Assessors must be trained.');
    expect(await refusalOf(vote(participant, 4, 'agree'))).toBe('not-voted-on');
    const statementId = (await numbered())[0]?.id ?? '';
    await deliberations().moderateStatement(convener, address, { intent: 'reject', statementId, reason: 'Not for now' });
    expect(await refusalOf(vote(participant, 1, 'agree'))).toBe('not-voted-on');
    const elsewhere = await aDeliberation(test.db, services);
    expect(await refusalOf(deliberations().castVote(participant, address, { intent: 'vote', statementId: (await elsewhere.numbered())[0]?.id ?? '', vote: 'agree' }))).toBe('not-voted-on');
  });
});

describe('a statement that somebody hands in', () => {
  it('waits for a convener, and tells its author alone what became of it', async () => {
    const { address, convener, participant, summit } = await aDeliberation(test.db, services);
    const other = await aParticipant(test.db, summit.id);
    await deliberations().proposeStatement(participant, address, 'Assessors must be trained.');
    const { waiting } = await deliberations().readModeration(convener, address);
    expect(waiting).toMatchObject([{ text: 'Assessors must be trained.', number: 4 }]);
    expect(JSON.stringify(waiting)).not.toContain(participant.accountId);
    await deliberations().moderateStatement(convener, address, { intent: 'reject', statementId: waiting[0]?.id ?? '', reason: 'Two ideas in one.' });
    expect((await deliberations().readDeliberation(participant, address)).own).toMatchObject([{ state: 'rejected', reason: 'Two ideas in one.' }]);
    expect(JSON.stringify(await deliberations().readDeliberation(other, address))).not.toContain('Two ideas');
    await deliberations().moderateStatement(convener, address, { intent: 'accept', statementId: waiting[0]?.id ?? '' });
    expect((await deliberations().readDeliberation(participant, address)).own).toMatchObject([{ state: 'accepted', reason: '' }]);
    expect((await deliberations().readDeliberation(other, address)).voting?.total).toBe(4);
  });

  it('is refused where it was said already', async () => {
    const { address, participant } = await aDeliberation(test.db, services);
    expect(await refusalOf(deliberations().proposeStatement(participant, address, 'Rubrics must be  PUBLIC.'))).toBe('already-said');
  });
});

describe('a person who goes', () => {
  it('keeps their votes in what is closed, by nobody, and takes them from what is open', async () => {
    const open = await aDeliberation(test.db, services, { texts: ['Only this one is here.'] });
    const closed = await aDeliberation(test.db, services, { texts: ['Only this one is here.'] });
    const person = await aParticipant(test.db, open.summit.id);
    await aParticipant(test.db, closed.summit.id, 'participant', person);
    for (const each of [open, closed]) await each.vote(person, 1, 'agree');
    await deliberations().proposeStatement(person, open.address, 'Assessors must be trained.');
    await deliberations().closeDeliberation(closed.convener, closed.address);
    const exported = await services.accounts.exportAccount(person);
    expect(JSON.stringify(exported)).toContain('Assessors must be trained.');
    await services.accounts.deleteAccount(person, person.name);
    expect((await deliberations().readDeliberation(open.convener, open.address)).counts).toEqual({ people: 0, votes: 0, statements: 1 });
    expect((await deliberations().readDeliberation(closed.convener, closed.address)).counts).toEqual({ people: 1, votes: 1, statements: 1 });
    expect((await open.numbered()).map(({ text }) => text)).toContain('Assessors must be trained.');
  });
});
