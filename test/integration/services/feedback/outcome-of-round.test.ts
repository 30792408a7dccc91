import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { aPerson } from '#test/support/builders.ts';
import { aCredential, aFeedbackInvitation, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { feedbackAnswers } from '#db/schema/index.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

/** A closed round in which three teachers, a funder, a funder by name and three who want no perspective told gave feedback. */
async function aClosedRound(given: Parameters<typeof aRound>[1] = {}) {
  const { db } = house;
  const { credential, author } = await aCredential(db);
  const round = await aRound(db, { credentialId: credential.id, number: 1, attribution: 'named', state: 'closed', closedAt: house.clock.now, ...given });
  const giver = async (name: string, perspective: 'teacher' | 'funder', attribution: 'named' | 'perspective' | 'anonymous') => (await aGiver(db, round.id, { person: await aPerson(db, { name, attribution }), perspective, attribution })).giver;
  const teachers = [await giver('Tess told by word', 'teacher', 'perspective'), await giver('Theo told by word', 'teacher', 'perspective'), await giver('Tina told by word', 'teacher', 'perspective')] as const;
  const coach = await giver('Cleo the funder', 'funder', 'perspective');
  const nobody = await giver('Nora wants nothing told', 'funder', 'anonymous');
  // Two more of whom nothing is told, among whom the funder is hidden.
  for (const name of ['Nils wants nothing told', 'Nell wants nothing told']) await giver(name, 'teacher', 'anonymous');
  const named = await giver('Nina by name', 'funder', 'named');
  for (const perspective of ['teacher', 'teacher', 'teacher', 'funder'] as const) await aFeedbackInvitation(db, round.id, { perspective });
  await aRemark(db, teachers[0], { place: 'rationale', text: 'From a teacher.', number: 1 });
  await aRemark(db, coach, { place: 'keyMethod', text: 'From the funder.', rating: 2, number: 2, disposition: 'accepted', reason: 'Mended.', decidedAt: house.clock.now, changeBefore: 'into piles', changeAfter: 'into two piles' });
  await aRemark(db, nobody, { place: '', text: 'From nobody.', number: 3 });
  await aRemark(db, named, { place: 'keyMethod', text: 'From Nina.', number: 4 });
  const [ofAll, , ofCoaches] = round.questions;
  const answer = (giverId: string, questionId: string, answered: object) => db.insert(feedbackAnswers).values({ giverId, questionId, answeredAt: house.clock.now, ...answered });
  await answer(teachers[1].id, ofAll?.id ?? '', { choice: 'Yes' });
  await answer(coach.id, ofCoaches?.id ?? '', { rating: 3 });
  const address = { kind: 'credential' as const, slug: credential.slug, number: 1 };
  const publish = (words = '') => house.services.rounds.publishOutcome(author, address, { words });
  const read = (actor: Parameters<typeof house.services.ledger.readOutcome>[0] = visitor) => house.services.ledger.readOutcome(actor, address);
  return { author, address, publish, read };
}

describe('the report of a round', () => {
  it('is read by those who ask until it is published, then by everybody, and goes off the site again', async () => {
    const { author, address, publish, read } = await aClosedRound();
    expect(await refusalOf(read())).toBe('forbidden');
    expect(await refusalOf(read(await aPerson(house.db)))).toBe('forbidden');
    expect(await read(author)).toMatchObject({ publishedAt: null, mayRun: true });
    await publish('We mend what two of you said.');
    expect(await read()).toMatchObject({ words: 'We mend what two of you said.', mayRun: false, isTellable: true });
    const ledger = () => house.services.ledger.readLedger(visitor, address, { round: null, disposition: null, perspective: null, place: null, most: 20 });
    expect((await ledger()).rounds).toMatchObject([{ number: 1, hasOutcome: true }]);
    await house.services.rounds.takeOutcomeBack(author, address);
    expect(await refusalOf(read())).toBe('forbidden');
    expect((await ledger()).rounds).toMatchObject([{ hasOutcome: false }]);
  });

  it('is refused while the round is open, where people were told that nothing is public, and to who does not ask', async () => {
    const open = await aClosedRound({ state: 'open', closedAt: null });
    expect(await refusalOf(open.publish())).toBe('not-closed');
    const inside = await aClosedRound({ isLedgerPublic: false });
    expect(await refusalOf(inside.publish())).toBe('not-told');
    expect(await refusalOf(house.services.rounds.publishOutcome(await aPerson(house.db), inside.address, { words: '' }))).not.toBeNull();
  });

  it('says who was asked and came without telling of fewer than three', async () => {
    const { publish, read } = await aClosedRound();
    await publish();
    const { invited, came } = await read();
    expect(came).toEqual({ total: 8, lines: [{ key: 'teacher', count: 3 }, { key: null, count: 5 }] });
    for (const { lines } of [invited, came]) for (const { count } of lines) expect(count).toBeGreaterThanOrEqual(3);
  });

  it('has what was said in the order of the text, with what became of it and the words before and after', async () => {
    const { publish, read } = await aClosedRound();
    await publish();
    const { places, figures } = await read();
    expect(places.map(({ where, pairs }) => [where, pairs.map(({ text }) => text).sort()])).toEqual([['Key method', ['From Nina.', 'From the funder.']], ['Research and rationale', ['From a teacher.']], ['The whole draft', ['From nobody.']]]);
    expect(places.flatMap(({ pairs }) => pairs).find(({ text }) => text === 'From the funder.')).toMatchObject({ disposition: 'accepted', reason: 'Mended.', change: { before: 'into piles', after: 'into two piles' } });
    expect(figures).toMatchObject({ remarks: 4, closed: 1 });
  });

  it('names those alone who are shown by name, tells no perspective of fewer than three, and no answer that would, whoever asks', async () => {
    const { author, publish, read } = await aClosedRound();
    await publish();
    for (const actor of [visitor, author]) {
      const view = await read(actor);
      const told = JSON.stringify(view);
      expect(told).toContain('Nina by name');
      for (const name of ['Tess', 'Theo', 'Tina', 'Cleo', 'Nora', 'Nils', 'Nell']) expect(told).not.toContain(name);
      const byOf = (text: string) => view.places.flatMap(({ pairs }) => pairs).find((pair) => pair.text === text)?.by;
      expect([byOf('From a teacher.'), byOf('From the funder.'), byOf('From nobody.')]).toEqual([{ kind: 'perspective', perspective: 'teacher' }, { kind: 'anonymous' }, { kind: 'anonymous' }]);
      expect(view.questions.map(({ answered, withheld }) => [answered, withheld])).toEqual([[1, 0], [0, 0], [0, 0]]);
      expect(told).not.toContain(author.name);
    }
  });
});
