import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackAnswers } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { attributions } from '#domain/attribution.ts';
import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';
import { randomFrom } from '#domain/random.ts';
import { createServices, type Services } from '#server/services/index.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aCredential, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { couldBe } from '#test/support/could-be.ts';
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

/** A round in which a coach who is shown as one, and one who is shown as nobody, answered each question that they were asked. */
async function anAnsweredRound() {
  const { db } = database;
  const { credential, author } = await aCredential(db);
  const round = await aRound(db, { credentialId: credential.id });
  const [shown, hidden] = [await aPerson(db, { name: 'NAMEMARK one' }), await aPerson(db, { name: 'NAMEMARK two' })];
  const givers = [await aGiver(db, round.id, { person: shown, perspective: 'coach' }), await aGiver(db, round.id, { person: hidden, perspective: 'coach', attribution: 'anonymous' })];
  for (const { giver } of givers)
    for (const { id, perspective, kind } of round.questions)
      if (perspective !== 'teacher') await db.insert(feedbackAnswers).values({ giverId: giver.id, questionId: id, choice: kind === 'choice' ? 'Yes' : null, rating: kind === 'rating' ? 3 : null, text: 'In words.', answeredAt: TEST_NOW });
  return { address: { kind: 'credential' as const, slug: credential.slug, number: round.number }, author, credential, shown };
}

describe('the answers of a round', () => {
  it('are read by its authors, each giver as they chose, and no perspective of who wants none told', async () => {
    const { address, author } = await anAnsweredRound();
    const view = await services.ledger.readAnswers(author, address);
    const [ofAll, ofTeachers, ofCoaches] = view.questions;
    expect(ofAll).toMatchObject({ answered: 2, withheld: 0, counts: [{ label: 'Yes', count: 2 }, { label: 'No', count: 0 }] });
    expect(ofAll?.texts.map(({ by }) => by.kind).toSorted()).toEqual(['anonymous', 'perspective']);
    expect(ofTeachers).toMatchObject({ answered: 0, withheld: 0 });
    expect(ofCoaches).toMatchObject({ answered: 1, withheld: 0, texts: [{ by: { kind: 'perspective', perspective: 'coach' } }] });
    expect(JSON.stringify(view)).not.toContain('NAMEMARK');
  });

  it('are for those alone who decide about remarks', async () => {
    const { address, credential, shown } = await anAnsweredRound();
    for (const actor of [visitor, shown, await aMember(database.db, credential.communityId)]) expect(await refusalOf(services.ledger.readAnswers(actor, address))).toBe('forbidden');
    expect((await services.ledger.readAnswers(await aMember(database.db, credential.communityId, 'convener'), address)).questions).toHaveLength(3);
  });
});

describe('all that those who ask are told of a round together', () => {
  const look = { disposition: null, place: null, perspective: null, most: 500, round: null };

  it('leaves three at least, or all who are not named, as those whose a remark without a name may be', async () => {
    const { db } = database;
    const below = randomFrom(11);
    for (let made = 0; made < 12; made += 1) {
      const { credential, author } = await aCredential(db);
      const round = await aRound(db, { credentialId: credential.id, perspectives: ['teacher', 'coach', 'administrator', 'funder'] });
      const givers = await Promise.all(
        Array.from({ length: 2 + below(7) }, async () => (await aGiver(db, round.id, { person: await aPerson(db, { attribution: 'named' }), perspective: (['teacher', 'coach', 'administrator', 'funder'] as const)[below(4)], attribution: attributions[below(3)] })).giver),
      );
      for (const giver of givers) for (let said = below(3); said > 0; said -= 1) await aRemark(db, giver, { place: 'keyMethod', text: giver.id });
      const address = { kind: 'credential' as const, slug: credential.slug, number: round.number };
      if (made % 2 === 0) await services.rounds.closeRound(author, address);
      const [view, ledger, heat, file] = await Promise.all([services.rounds.readRound(author, address), services.ledger.readLedger(author, address, look), services.ledger.readHeatMap(author, address), services.ledger.exportLedger(author, address, null)]);
      const labelled = ledger.pairs.map(({ by }) => by);
      const countBy = (key: PerspectiveKey) => labelled.filter((by) => by.kind === 'perspective' && by.perspective === key).length;
      const names = new Map(labelled.flatMap((by) => (by.kind === 'named' ? [[by.name, by.perspective] as const] : [])));
      const people = couldBe({
        people: new Map(view.progress.map(({ perspective, came, others }) => [perspective, came + others])),
        total: view.remarks,
        counts: new Map(view.progress.flatMap(({ perspective, said }) => (said === null ? [] : [[perspective, said.remarks] as const]))),
        labels: new Map(perspectiveKeys.map((key) => [key, countBy(key)])),
        named: [...names].map(([name, perspective]) => ({ perspective, remarks: labelled.filter((by) => by.kind === 'named' && by.name === name).length })),
        anonymous: labelled.filter(({ kind }) => kind === 'anonymous').length,
      });
      const unnamed = givers.filter(({ attribution }) => attribution !== 'named').length;
      for (const count of people) expect(count).toBeGreaterThanOrEqual(Math.min(3, unnamed));
      // The file and the map tell no more than the list does.
      for (const key of perspectiveKeys) if (key !== 'educator' && countBy(key) === 0 && ![...names.values()].includes(key)) expect(file.text).not.toContain(`,${key},`);
      expect(heat.heat.columns.filter((key) => key !== 'other' && countBy(key) === 0 && ![...names.values()].includes(key))).toEqual([]);
    }
  });
});
