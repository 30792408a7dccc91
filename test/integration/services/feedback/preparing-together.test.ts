import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '#domain/clock.ts';
import type { PrepareRound } from '#domain/feedback/round-forms.ts';
import type { Refusal } from '#domain/refusal.ts';
import { createRateLimits } from '#server/http/rate-limits.ts';
import { aMember, aPerson } from '#test/support/builders.ts';
import { askingTools } from '#test/support/asking.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse({ limit: createRateLimits() });
});
afterAll(() => house.close());
const { anAddress, dayOf, later, asked, aPreparedRound } = askingTools(() => house);

describe('two who prepare one round', () => {
  /** A round that is prepared, and the form that both of them opened on it. */
  async function twoForms() {
    const { author, address, community, row } = await aPreparedRound();
    const { rounds } = house.services;
    const first = asked({ people: { teacher: 'ada@example.org' } });
    await rounds.prepareRound(author, address, first);
    const { mark } = await rounds.readRound(author, address);
    const save = (given: Parameters<typeof asked>[0]) => rounds.prepareRound(author, address, { ...asked({ people: { teacher: 'ada@example.org' }, ...given }), mark });
    const refused = async (given: Parameters<typeof asked>[0]) => (await save(given).catch((thrown: unknown) => thrown)) as Refusal;
    return { author, address, community, row, rounds, save, refused, mark };
  }

  it('are told what the other saved, with the questions and people of both, before anything is lost', async () => {
    const { save, refused, row } = await twoForms();
    await save({ title: 'Coaches first', people: { teacher: 'ada@example.org\nbo@example.org' } });
    const told = await refused({ title: 'Teachers first' });
    expect(told).toMatchObject({ kind: 'conflict', code: 'changed-meanwhile' });
    expect(told.meanwhile?.clashes).toEqual([{ label: 'Title', theirs: 'Coaches first', mine: 'Teachers first' }]);
    expect(told.meanwhile?.taken).toEqual([{ label: 'Invited by mail', theirs: 'As teachers:\nada@example.org\nbo@example.org' }]);
    expect(told.meanwhile?.fill).toMatchObject({ people: { teacher: 'ada@example.org\nbo@example.org' } });
    expect((await row()).title).toBe('Coaches first');
  });

  it('save with the mark that came back, and without a word where they changed nothing else', async () => {
    const { save, refused, rounds, author, address, row } = await twoForms();
    await save({ introduction: 'Look at the rubric.' });
    const told = await refused({ title: 'Teachers first' });
    const fill = told.meanwhile?.fill ?? { mark: '' };
    await rounds.prepareRound(author, address, { ...asked({ title: 'Teachers first', introduction: fill['introduction'], people: { teacher: 'ada@example.org' } }), mark: fill.mark });
    expect(await row()).toMatchObject({ title: 'Teachers first', introduction: 'Look at the rubric.' });
    expect(await refusalOf(rounds.prepareRound(author, address, { ...asked({ title: 'Teachers first', introduction: 'Look at the rubric.', people: { teacher: 'ada@example.org' } }), mark: '' }))).toBeNull();
  });

  it('are refused to open what they have not seen, and nobody is written to', async () => {
    const { save, rounds, author, address, mark, row } = await twoForms();
    const email = anAddress();
    await save({ questions: [{ text: 'Anything else?', kind: 'words' }] });
    const opening: PrepareRound = { ...asked({ people: { teacher: email } }), mark };
    expect(await refusalOf(rounds.openForFeedback(author, address, opening))).toBe('changed-meanwhile');
    expect([(await row()).state, await mailsTo(house.db, email)]).toEqual(['prepared', []]);
  });

  it('are told of members whom the other put on the list by a button, before they open it', async () => {
    const { author, address, community, rounds, save, refused, mark } = await twoForms();
    await aMember(house.db, community.id, 'participant', await aPerson(house.db, { name: 'Bo', educatorRole: 'coach', email: anAddress() }));
    await save({ intent: 'members-coach' });
    const told = await refused({ title: 'Teachers first' });
    expect([told.code, told.meanwhile?.clashes, told.meanwhile?.taken]).toEqual(['changed-meanwhile', [], [{ label: 'On the list by their accounts', theirs: 'As coaches: Bo' }]]);
    expect(await refusalOf(rounds.openForFeedback(author, address, { ...asked({ people: { teacher: 'ada@example.org' } }), mark }))).toBe('changed-meanwhile');
    expect(await refusalOf(rounds.prepareRound(author, address, { ...asked({ title: 'Teachers first', people: { teacher: 'ada@example.org' } }), mark: told.meanwhile?.fill.mark }))).toBeNull();
  });

  it('see a later end as it was set, whatever one’s own clock says', async () => {
    const { save, refused } = await twoForms();
    await save({ closesOn: dayOf(later(9 * DAY_MS)) });
    expect((await refused({})).meanwhile?.taken).toEqual([{ label: 'It closes on', theirs: dayOf(later(9 * DAY_MS)) }]);
  });
});

describe('mails of a round', () => {
  it('spare an address that was written to too often of late, and go to the others', async () => {
    const tired = anAddress();
    for (let rounds = 0; rounds < 5; rounds += 1) await (await aPreparedRound()).open({ people: { teacher: tired } });
    const { open, author, address } = await aPreparedRound();
    const fresh = anAddress();
    expect(await open({ people: { teacher: `${tired}\n${fresh}` } })).toEqual({ mails: 1, spared: 1 });
    expect([(await mailsTo(house.db, tired)).length, (await mailsTo(house.db, fresh)).length]).toEqual([5, 1]);
    expect((await house.services.rounds.readRound(author, address)).invited).toHaveLength(2);
  });

  it('are no more in a day than one person causes, and a round that would need more stays as it was', async () => {
    const { author, address, open } = await aPreparedRound();
    await open();
    const { rounds } = house.services;
    const invite = (count: number) => rounds.inviteToRound(author, address, { people: Array.from({ length: count }, () => ({ email: anAddress(), name: '', perspective: 'coach' as const })) });
    await invite(190);
    await rounds.closeRound(author, address);
    const next = { ...address, ...(await rounds.beginRound(author, address, { intent: 'begin' })) };
    await rounds.openForFeedback(author, next, asked());
    expect(await refusalOf(rounds.inviteToRound(author, next, { people: Array.from({ length: 200 }, () => ({ email: anAddress(), name: '', perspective: 'coach' as const })) }))).toBeNull();
    expect(await refusalOf(rounds.closeRound(author, next))).toBeNull();
    const third = { ...address, ...(await rounds.beginRound(author, address, { intent: 'begin' })) };
    await rounds.openForFeedback(author, third, asked());
    expect(await refusalOf(rounds.inviteToRound(author, third, { people: Array.from({ length: 11 }, () => ({ email: anAddress(), name: '', perspective: 'coach' as const })) }))).toBe('too-many');
    expect((await rounds.readRound(author, third)).invited).toEqual([]);
  });

  it('that did not go out are not counted, neither of who sends nor of who would have had them', async () => {
    const { author, address, open } = await aPreparedRound();
    const { rounds } = house.services;
    const people = Array.from({ length: 200 }, () => ({ email: anAddress(), name: '', perspective: 'coach' as const }));
    await open();
    await rounds.inviteToRound(author, address, { people: people.slice(0, 195) });
    await rounds.closeRound(author, address);
    const next = { ...address, ...(await rounds.beginRound(author, address, { intent: 'begin' })) };
    await rounds.openForFeedback(author, next, asked());
    await rounds.inviteToRound(author, next, { people: people.slice(0, 195) });
    await rounds.closeRound(author, next);
    const third = { ...address, ...(await rounds.beginRound(author, address, { intent: 'begin' })) };
    await rounds.openForFeedback(author, third, asked());
    const many = Array.from({ length: 11 }, () => ({ email: anAddress(), name: '', perspective: 'coach' as const }));
    for (let tries = 0; tries < 6; tries += 1) expect(await refusalOf(rounds.inviteToRound(author, third, { people: many }))).toBe('too-many');
    expect(await rounds.inviteToRound(author, third, { people: many.slice(0, 10) })).toMatchObject({ mails: 10, spared: 0 });
  });
});
