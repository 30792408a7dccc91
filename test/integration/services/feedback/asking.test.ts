import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRounds } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import { emptyDraft } from '#domain/credential/empty-draft.ts';
import { learnWords } from '#domain/words/known-words.ts';
import { inLanguage } from '#server/http/language.ts';
import { aFeedbackInvitation, aGiver, aRemark } from '#test/support/feedback.ts';
import { aPerson } from '#test/support/builders.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { askingTools } from '#test/support/asking.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const { anAddress, later, dayOf, asked, aPreparedRound } = askingTools(() => house);

describe('a round in preparation', () => {
  it('begins with a title, the questions of every perspective and two weeks', async () => {
    const { author, address, row } = await aPreparedRound();
    const view = await house.services.rounds.readRound(author, address);
    expect(view.round).toMatchObject({ title: 'Educator round 1', state: 'prepared', perspectives: ['teacher', 'coach', 'administrator'], closesOn: dayOf(later(14 * DAY_MS)), closesAtTime: '18:00', link: null });
    expect(new Set(view.round.questions.map(({ perspective }) => perspective)).size).toBe(9);
    expect((await row()).content).toBe('');
  });

  it('proposes its questions in the language of the draft, whoever begins it', async () => {
    learnWords('es', { 'Which question is unclear?': '¿Qué pregunta no está clara?' });
    const { row } = await aPreparedRound({ ...sampleCredential(), language: 'es-MX' });
    expect((await row()).questions.map(({ text }) => text)).toContain('¿Qué pregunta no está clara?');
    const { row: english } = await inLanguage('es', () => aPreparedRound());
    expect((await english()).questions.map(({ text }) => text)).toContain('Which question is unclear?');
  });

  it('keeps questions, people and rules as they are written, and brings them back as lines', async () => {
    const { author, address } = await aPreparedRound();
    await house.services.rounds.prepareRound(author, address, asked({ people: { teacher: 'Ada Byron <ada@example.org>\nbo@example.org' }, hasLink: 'on' }));
    const view = await house.services.rounds.readRound(author, address);
    expect(view.lines).toEqual({ teacher: 'Ada Byron <ada@example.org>\nbo@example.org' });
    expect(view.round).toMatchObject({ questions: [{ text: 'Would you earn it?', choices: ['Yes', 'No'] }], mayChooseAttribution: false, isLedgerPublic: true, link: expect.stringMatching(/^http:\/\/plenary\.test\/feedback\/link\/[\w-]{16}$/) as string });
    await house.services.rounds.prepareRound(author, address, asked({ hasLink: 'on' }));
    const again = await house.services.rounds.readRound(author, address);
    expect([again.lines, again.round.link]).toEqual([{}, view.round.link]);
    expect(await mailsTo(house.db, 'ada@example.org')).toEqual([]);
  });

  it('is refused an end that is past or far away, and proposes one or two weeks', async () => {
    const { author, address } = await aPreparedRound();
    const { rounds } = house.services;
    const ends = async (closesOn: Date) => refusalOf(rounds.prepareRound(author, address, asked({ closesOn: dayOf(closesOn) })));
    expect([await ends(later(-DAY_MS)), await ends(later(100 * DAY_MS))]).toEqual(['past', 'far']);
    await rounds.prepareRound(author, address, asked({ intent: 'week', closesOn: dayOf(later(-DAY_MS)) }));
    expect((await rounds.readRound(author, address)).round.closesOn).toBe(dayOf(later(7 * DAY_MS)));
  });

  it('is one at a time', async () => {
    const { author, slug } = await aPreparedRound();
    expect(await refusalOf(house.services.rounds.beginRound(author, { kind: 'credential', slug }, { intent: 'begin' }))).toBe('prepared-already');
    const { author: other, slug: unasked } = await aWrittenCredential(house);
    expect(await refusalOf(house.services.rounds.beginRound(other, { kind: 'credential', slug: unasked }, { intent: 'again' }))).toBe('first-round');
  });
});

describe('opening a round', () => {
  it('freezes the draft, keeps the questions of who is asked, and puts the credential into feedback', async () => {
    const { author, rewrite, address, open, row, state, slug } = await aPreparedRound();
    const unasked = anAddress();
    await open({ people: { funder: unasked }, questions: [{ perspective: 'teacher', text: 'Would you earn it?', kind: 'rating' }, { perspective: 'funder', text: 'Which gap?', kind: 'words' }, { text: 'Anything else?', kind: 'words' }] });
    await rewrite({ ...sampleCredential(), competency: 'Educator does something else.' });
    const round = await row();
    expect(JSON.parse(round.content)).toMatchObject({ competency: sampleCredential().competency });
    expect(round.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(round.questions.map(({ text }) => text)).toEqual(['Would you earn it?', 'Anything else?']);
    expect([round.state, await state()]).toEqual(['open', 'in-feedback']);
    expect(await mailsTo(house.db, unasked)).toEqual([]);
    expect((await house.services.credentials.readAuthors(author, slug)).acts[0]).toMatchObject({ sentence: 'asked for feedback: “Educator round 1”', name: author.name });
    expect(await refusalOf(house.services.rounds.prepareRound(author, address, asked()))).toBe('opened');
  });

  it('writes to everybody who is invited: what is asked, how long it takes, until when, where to begin and how to say no', async () => {
    const { author, open, row } = await aPreparedRound();
    const email = anAddress();
    expect(await open({ people: { teacher: `Ada Byron <${email}>` } })).toEqual({ mails: 1, spared: 0 });
    const [mail] = await mailsTo(house.db, email);
    const [invitation] = await house.db.select().from(feedbackInvitations).where(eq(feedbackInvitations.roundId, (await row()).id));
    expect(mail?.subject).toBe(`What do you make of it? ${sampleCredential().name}`);
    const text = mail?.text ?? '';
    expect(text).toMatch(/^Hello Ada Byron,\n\n/);
    for (const words of [`${author.name} asks you as a teacher for feedback`, 'Look at the rubric above all.', 'answer one question', /about \d+ minutes/, 'There is time until 9 March 2026, 18:00 (UTC).', 'you need no account', 'by perspective, without names, or with less if they wish. What is said, and what becomes of it, stands on a page that everybody may read.']) expect(text).toMatch(words);
    expect(text).toContain(`Begin here: http://plenary.test/feedback/invitations/${invitation?.id}/`);
    expect(text).toMatch(/rather not.*#rather-not/);
  });

  it('leaves a published credential published', async () => {
    const { open, publish, state } = await aPreparedRound();
    await publish();
    await open();
    expect(await state()).toBe('published');
  });

  it('refuses a draft in which nothing is written, and a second round beside one that is open', async () => {
    const { open, row } = await aPreparedRound({ ...emptyDraft('en'), name: 'A name alone' });
    expect(await refusalOf(open())).toBe('nothing-written');
    expect((await row()).state).toBe('prepared');
    const other = await aPreparedRound();
    await other.open();
    expect(await refusalOf(other.open())).toBe('opened');
    const { number } = await house.services.rounds.beginRound(other.author, { kind: 'credential', slug: other.slug }, { intent: 'again' });
    expect(await refusalOf(house.services.rounds.openForFeedback(other.author, { kind: 'credential' as const, slug: other.slug, number }, asked()))).toBe('another-open');
  });

  it('is done once by two who press at once', async () => {
    const { open } = await aPreparedRound();
    const email = anAddress();
    const outcomes = await Promise.allSettled([open({ people: { teacher: email } }), open({ people: { teacher: email } })]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await mailsTo(house.db, email)).toHaveLength(1);
  });
});

describe('an open round', () => {
  it('shows by perspective who was invited, came and finished, and how much was said', async () => {
    const { author, address, open, row } = await aPreparedRound();
    const [came, done, silent, declined] = [anAddress(), anAddress(), anAddress(), anAddress()];
    await open({ people: { teacher: [came, done, silent, declined].join('\n') } });
    const round = await row();
    await house.db.update(feedbackInvitations).set({ declinedAt: later(0) }).where(eq(feedbackInvitations.email, declined));
    const { giver } = await aGiver(house.db, round.id, { person: await aPerson(house.db, { email: came }) });
    await aRemark(house.db, giver);
    await aRemark(house.db, giver, { takenBackAt: later(0), text: '' });
    const { giver: finished } = await aGiver(house.db, round.id, { person: await aPerson(house.db, { email: done }), finishedAt: later(0) });
    await house.db.insert(feedbackAnswers).values({ giverId: finished.id, questionId: round.questions[0]?.id ?? '', choice: 'Yes', answeredAt: later(0) });
    const view = await house.services.rounds.readRound(author, address);
    const people = { invited: 4, came: 2, finished: 1, others: 0, othersFinished: 0 };
    // How much is said by two would tell who said it.
    expect(view).toMatchObject({ remarks: 2, people, progress: [{ perspective: 'teacher', ...people, said: null }] });
    expect(Object.fromEntries(view.invited.map(({ email, standing }) => [email, standing]))).toEqual({ [came]: 'came', [done]: 'finished', [silent]: 'not-come', [declined]: 'declined' });
    expect(view.unfinished).toBe(2);
    // Who comes by themselves is counted beside those who were invited, here and in the list of rounds.
    await aGiver(house.db, round.id, { attribution: 'anonymous' });
    const beside = { ...people, others: 1 };
    expect(await house.services.rounds.readRound(author, address)).toMatchObject({ people: beside, progress: [{ ...beside, said: { remarks: 2, answers: 1, asked: 3 } }] });
    expect((await house.services.rounds.listFeedbackRounds(author, address)).rounds[0]?.counts).toEqual({ ...beside, remarks: 2, open: 1 });
  });

  it('reminds who has not come or not finished, nobody twice within a day, and never who declined', async () => {
    const { author, address, open, row } = await aPreparedRound();
    const [came, done, silent, declined] = [anAddress(), anAddress(), anAddress(), anAddress()];
    await open({ people: { teacher: [came, done, silent, declined].join('\n') } });
    const { id } = await row();
    await house.db.update(feedbackInvitations).set({ declinedAt: later(0) }).where(eq(feedbackInvitations.email, declined));
    await aGiver(house.db, id, { person: await aPerson(house.db, { email: came }) });
    await aGiver(house.db, id, { person: await aPerson(house.db, { email: done }), finishedAt: later(0) });
    const byLink = anAddress();
    await aGiver(house.db, id, { person: await aPerson(house.db, { email: byLink }), startedAt: later(0) });
    const { rounds } = house.services;
    expect(await rounds.remindRound(author, address)).toEqual({ people: 0 });
    house.clock.now = later(DAY_MS);
    expect((await rounds.readRound(author, address)).remindable).toBe(3);
    expect([await rounds.remindRound(author, address), await rounds.remindRound(author, address)]).toEqual([{ people: 3 }, { people: 0 }]);
    const reminderOf = async (email: string) => (await mailsTo(house.db, email)).find(({ subject }) => subject.startsWith('Still time'))?.text;
    expect(await reminderOf(silent)).toContain('Nothing of you is there yet.');
    expect(await reminderOf(came)).toMatch(/you began to give feedback.*#rather-not/s);
    expect(await reminderOf(byLink)).toContain(`/feedback/rounds/${id}`);
    expect([await reminderOf(done), await reminderOf(declined)]).toEqual([undefined, undefined]);
  });

  it('takes more people, and says who was asked already', async () => {
    const { author, address, open } = await aPreparedRound();
    const [first, second] = [anAddress(), anAddress()];
    await open({ people: { teacher: first } });
    const invite = (people: { email: string; name: string; perspective: 'teacher' | 'coach' }[]) => house.services.rounds.inviteToRound(author, address, { people });
    expect(await invite([{ email: first, name: '', perspective: 'coach' }, { email: second, name: '', perspective: 'coach' }])).toEqual({ mails: 1, spared: 0, known: 1 });
    expect((await mailsTo(house.db, second))[0]?.text).toContain('as a coach');
    expect(await mailsTo(house.db, first)).toHaveLength(1);
    expect(await refusalOf(invite([]))).toBe('nobody');
    expect(await refusalOf(invite(Array.from({ length: 199 }, () => ({ email: anAddress(), name: '', perspective: 'coach' as const }))))).toBe('many');
    expect(await house.services.rounds.inviteMembers(author, address, { perspective: 'teacher' })).toEqual({ mails: 3, spared: 0, known: 0 });
  });

  it('gets more time, and no less', async () => {
    const { author, address, open, row } = await aPreparedRound();
    await open();
    const until = (ms: number) => house.services.rounds.extendRound(author, address, { closesOn: dayOf(later(ms)), closesAt: '18:00' });
    expect([await refusalOf(until(6 * DAY_MS)), await refusalOf(until(120 * DAY_MS))]).toEqual(['not-later', 'far']);
    await until(9 * DAY_MS);
    expect(dayOf((await row()).closesAt ?? later(0))).toBe(dayOf(later(9 * DAY_MS)));
  });

  it('has a link that ends once it is renewed or switched off', async () => {
    const { author, address, open, row } = await aPreparedRound();
    await open();
    const code = async (link: 'on' | 'off' | 'renew') => {
      await house.services.rounds.changeRoundLink(author, address, { link });
      return (await row()).linkCode;
    };
    const first = await code('on');
    expect(first).toMatch(/^[\w-]{16}$/);
    expect(await code('on')).toBe(first);
    expect(await code('renew')).not.toBe(first);
    expect(await code('off')).toBeNull();
  });
});

describe('closing a round', () => {
  it('thanks who gave something, tells where to see what becomes of it, and makes the credential a draft again', async () => {
    const { author, address, open, row, state, slug } = await aPreparedRound();
    const [said, silent, declined] = [anAddress(), anAddress(), anAddress()];
    await open({ people: { teacher: [said, silent, declined].join('\n') } });
    const { id } = await row();
    const { giver } = await aGiver(house.db, id, { person: await aPerson(house.db, { email: said }) });
    await aRemark(house.db, giver);
    await aGiver(house.db, id, { person: await aPerson(house.db, { email: silent }) });
    const { giver: gone } = await aGiver(house.db, id, { person: await aPerson(house.db, { email: declined }) });
    await aRemark(house.db, gone);
    await house.db.update(feedbackInvitations).set({ declinedAt: later(0) }).where(eq(feedbackInvitations.email, declined));
    expect(await house.services.rounds.closeRound(author, address)).toEqual({ mails: 1 });
    expect([(await row()).state, await state()]).toEqual(['closed', 'draft']);
    const mail = (await mailsTo(house.db, said)).find(({ subject }) => subject.startsWith('Thank you'));
    expect(mail?.subject).toBe(`Thank you for your feedback: ${sampleCredential().name}`);
    for (const words of ['Thank you for your remark.', `http://plenary.test/feedback/rounds/${id}`, `http://plenary.test/credentials/${slug}/ledger`]) expect(mail?.text).toContain(words);
    expect([await mailsTo(house.db, silent), await mailsTo(house.db, declined)].map((mails) => mails.length)).toEqual([1, 1]);
  });

  it('ends all that an open round takes', async () => {
    const { author, address, open } = await aPreparedRound();
    await open();
    const { rounds } = house.services;
    await rounds.closeRound(author, address);
    const acts = [() => rounds.closeRound(author, address), () => rounds.remindRound(author, address), () => rounds.inviteMembers(author, address, { perspective: 'teacher' }), () => rounds.extendRound(author, address, { closesOn: dayOf(later(9 * DAY_MS)), closesAt: '18:00' }), () => rounds.changeRoundLink(author, address, { link: 'on' })];
    for (const act of acts) expect(await refusalOf(act())).toBe('not-open');
  });

  it('leads to a next round with the same questions and people, but for who declined', async () => {
    const { author, address, open, row, slug } = await aPreparedRound();
    const [first, declined, byLink] = [anAddress(), anAddress(), anAddress()];
    await open({ people: { teacher: `Ada <${first}>\n${declined}` } });
    const { id, questions } = await row();
    await house.db.update(feedbackInvitations).set({ declinedAt: later(0) }).where(eq(feedbackInvitations.email, declined));
    await aGiver(house.db, id, { person: await aPerson(house.db, { email: byLink, name: 'Bo', educatorRole: 'coach' }) });
    await aGiver(house.db, id);
    const { rounds } = house.services;
    await rounds.closeRound(author, address);
    expect(await rounds.beginRound(author, { kind: 'credential', slug }, { intent: 'again' })).toEqual({ number: 2 });
    const view = await rounds.readRound(author, { kind: 'credential' as const, slug, number: 2 });
    expect(view.round).toMatchObject({ title: 'Educator round 2', state: 'prepared', questions, link: null });
    expect([view.lines, view.unasked]).toEqual([{ teacher: `Ada <${first}>` }, 1]);
  });
});

describe('what is due of rounds', () => {
  it('is done once: a reminder a day before the end, and the closing at its time, however late it is looked at', async () => {
    const { open, row, state } = await aPreparedRound();
    const email = anAddress();
    await open({ people: { teacher: email } });
    const { closesAt } = await row();
    const subjects = async () => (await mailsTo(house.db, email)).map(({ subject }) => subject.split(/[:?]/)[0]).sort();
    const keepAt = async (at: Date) => {
      house.clock.now = at;
      await house.services.rounds.keepRounds();
      await house.services.rounds.keepRounds();
    };
    const end = closesAt?.getTime() ?? 0;
    await keepAt(new Date(end - 25 * HOUR_MS));
    expect(await subjects()).toEqual(['What do you make of it']);
    await keepAt(new Date(end - 23 * HOUR_MS));
    await keepAt(new Date(end - HOUR_MS));
    expect(await subjects()).toEqual(['Still time to say what you make of it', 'What do you make of it']);
    await keepAt(new Date(end + 3 * DAY_MS));
    expect([(await row()).state, (await row()).closedAt?.getTime(), await state()]).toEqual(['closed', end, 'draft']);
    expect(await subjects()).toHaveLength(2);
  });

  it('keeps no other round waiting where one fails', async () => {
    const [broken, whole] = [await aPreparedRound(), await aPreparedRound()];
    await broken.open();
    await whole.open();
    await house.db.update(feedbackRounds).set({ content: 'no JSON' }).where(eq(feedbackRounds.id, (await broken.row()).id));
    house.clock.now = later(20 * DAY_MS);
    await expect(house.services.rounds.keepRounds()).rejects.toThrow();
    expect((await whole.row()).state).toBe('closed');
    await house.db.delete(feedbackRounds).where(eq(feedbackRounds.id, (await broken.row()).id));
  });
});

describe('who may ask', () => {
  it('is an author or who convenes the community, in every state of the round', async () => {
    const { author, convener, member, address, open, row, slug } = await aPreparedRound();
    const stranger = await aPerson(house.db);
    const guest = await aPerson(house.db, { email: null, emailVerifiedAt: null });
    const admin = await aPerson(house.db, { isSiteAdmin: true });
    const { rounds } = house.services;
    const acts: Record<string, (actor: Actor) => Promise<unknown>> = {
      list: (actor) => rounds.listFeedbackRounds(actor, { kind: 'credential', slug }),
      read: (actor) => rounds.readRound(actor, address),
      begin: (actor) => rounds.beginRound(actor, { kind: 'credential', slug }, { intent: 'begin' }),
      prepare: (actor) => rounds.prepareRound(actor, address, asked()),
      open: (actor) => rounds.openForFeedback(actor, address, asked()),
      invite: (actor) => rounds.inviteToRound(actor, address, { people: [{ email: anAddress(), name: '', perspective: 'coach' }] }),
      members: (actor) => rounds.inviteMembers(actor, address, { perspective: 'researcher' }),
      remind: (actor) => rounds.remindRound(actor, address),
      extend: (actor) => rounds.extendRound(actor, address, { closesOn: dayOf(later(6 * DAY_MS)), closesAt: '18:00' }),
      link: (actor) => rounds.changeRoundLink(actor, address, { link: 'on' }),
      close: (actor) => rounds.closeRound(actor, address),
    };
    const answersTo = async (actor: Actor) => {
      const answers = await Promise.allSettled(Object.values(acts).map((act) => act(actor)));
      return answers.map((answer) => (answer.status === 'fulfilled' ? 'done' : (answer.reason as { code: string }).code));
    };
    const expectRefused = async () => {
      const giver = await aPerson(house.db);
      const roundId = (await row()).id;
      await aGiver(house.db, roundId, { person: giver });
      for (const actor of [member, giver, stranger, guest, visitor]) {
        const [list, ...rest] = await answersTo(actor);
        expect(list).toBe(actor === member ? 'done' : actor === visitor ? 'forbidden' : 'not-found');
        for (const answer of rest) expect(['forbidden', 'not-found']).toContain(answer);
      }
      await house.db.delete(feedbackGivers).where(eq(feedbackGivers.roundId, roundId));
    };
    await expectRefused();
    expect((await rounds.listFeedbackRounds(member, { kind: 'credential', slug })).rounds).toEqual([]);
    await open();
    await expectRefused();
    expect((await rounds.listFeedbackRounds(member, { kind: 'credential', slug })).rounds).toMatchObject([{ number: 1, state: 'open' }]);
    await rounds.closeRound(author, address);
    await expectRefused();
    for (const [actor, number] of [[author, 2], [convener, 3], [admin, 4]] as const) {
      const of = { kind: 'credential' as const, slug, number };
      await rounds.beginRound(actor, { kind: 'credential', slug }, { intent: number === 2 ? 'begin' : 'again' });
      await rounds.prepareRound(actor, of, asked());
      await rounds.openForFeedback(actor, of, asked());
      await rounds.inviteMembers(actor, of, { perspective: 'researcher' });
      await rounds.closeRound(actor, of);
      expect(await rounds.readRound(actor, of)).toMatchObject({ round: { state: 'closed' }, mayAsk: true });
    }
  });

  it('is nobody once the credential is retired, which closes an open round and thanks who gave something', async () => {
    const { author, convener, address, open, publish, slug, row, state } = await aPreparedRound();
    await publish();
    await open();
    const email = anAddress();
    const { giver } = await aGiver(house.db, (await row()).id, { person: await aPerson(house.db, { email }) });
    await aRemark(house.db, giver);
    await house.services.credentials.retireCredential(convener, slug, { reason: 'Another took its place.' });
    const { rounds } = house.services;
    expect(await refusalOf(rounds.remindRound(author, address))).toBe('forbidden');
    expect((await rounds.readRound(author, address)).mayAsk).toBe(false);
    expect([(await row()).state, await state()]).toEqual(['closed', 'retired']);
    expect((await mailsTo(house.db, email)).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Thank you/)]);
  });

  it('finds invitations made by hand like those that were mailed', async () => {
    const { author, address, open, row } = await aPreparedRound();
    await open();
    const { email } = await aFeedbackInvitation(house.db, (await row()).id);
    expect((await house.services.rounds.readRound(author, address)).invited).toMatchObject([{ email, standing: 'not-come' }]);
  });
});
