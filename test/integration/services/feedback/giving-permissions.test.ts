import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import type { RoundState } from '#domain/feedback/feedback-round.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { aCredential, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
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

const standings = ['visitor', 'stranger', 'guest', 'member elsewhere', 'member', 'author', 'convener', 'site admin', 'giver'] as const;
type Standing = (typeof standings)[number];
const insiders: readonly Standing[] = ['member', 'author', 'convener', 'site admin', 'giver'];

async function aStage(state: RoundState) {
  const { credential, author } = await aCredential(test.db);
  const round = await aRound(test.db, { credentialId: credential.id, state, isLedgerPublic: false });
  const giver = await aGiver(test.db, round.id);
  const other = await aGiver(test.db, round.id);
  const people: Record<Standing, Actor> = {
    visitor,
    stranger: await aPerson(test.db),
    guest: await aPerson(test.db, { email: null, emailVerifiedAt: null }),
    'member elsewhere': await aMember(test.db, (await aCommunity(test.db)).id),
    member: await aMember(test.db, credential.communityId),
    author,
    convener: await aMember(test.db, credential.communityId, 'convener'),
    'site admin': await aPerson(test.db, { isSiteAdmin: true }),
    giver: giver.person,
  };
  return { round, people, remark: await aRemark(test.db, other.giver), own: await aRemark(test.db, giver.giver) };
}
type Stage = Awaited<ReturnType<typeof aStage>>;

const said = { rating: 1 as const, text: '', suggestion: '' };
/** Every use case of somebody who gives feedback. */
const uses: Record<string, (actor: Actor, stage: Stage) => Promise<unknown>> = {
  giveRemark: (actor, { round }) => services.giving.giveRemark(actor, round.id, { place: '', quote: null, ...said }),
  changeRemark: (actor, { round, own }) => services.giving.changeRemark(actor, round.id, { remarkId: own.id, ...said }),
  agreeWithRemark: (actor, { round, remark }) => services.giving.agreeWithRemark(actor, round.id, { remarkId: remark.id, agrees: true }),
  answerQuestion: (actor, { round }) => services.giving.answerQuestion(actor, round.id, { questionId: round.questions[0]?.id ?? '', rating: null, choice: 'Yes', text: '' }),
  chooseShown: (actor, { round }) => services.giving.chooseShown(actor, round.id, 'anonymous'),
  finishGiving: (actor, { round }) => services.giving.finishGiving(actor, round.id),
  declineMails: (actor, { round }) => services.giving.declineMails(actor, round.id),
  takeBackRemark: (actor, { round, own }) => services.giving.takeBackRemark(actor, round.id, own.id),
};
/** What concerns one's own words, name and mails is done whenever one wants, once the round opened. */
const atAnyTime = ['chooseShown', 'declineMails', 'takeBackRemark'];
const outsideOf = (standing: Standing) => (standing === 'visitor' ? 'forbidden' : 'not-found');

describe.each(['prepared', 'open', 'closed'] as const)('a round that is %s', (state) => {
  it('lets those give who came in, and asks other members to come in first', async () => {
    const stage = await aStage(state);
    for (const standing of standings) {
      for (const [name, use] of Object.entries(uses)) {
        const isShut = state === 'prepared' || (state === 'closed' && !(standing === 'giver' && atAnyTime.includes(name)));
        const expected = !insiders.includes(standing) ? outsideOf(standing) : isShut ? 'round-closed' : standing === 'giver' ? null : 'not-begun';
        expect(`${standing} ${name}: ${await refusalOf(use(stage.people[standing], stage))}`).toBe(`${standing} ${name}: ${expected}`);
      }
    }
  });

  it('is read, and begun, by members and those who came in alone', async () => {
    const stage = await aStage(state);
    for (const standing of standings) {
      const actor = stage.people[standing];
      const isInside = insiders.includes(standing);
      expect(`${standing}: ${await refusalOf(services.giving.readGiving(actor, stage.round.id))}`).toBe(`${standing}: ${isInside ? null : outsideOf(standing)}`);
      const start = services.giving.startGiving(actor, { key: { by: 'round', id: stage.round.id }, attempt: createId(), who: { name: 'Rosa', perspective: 'funder', educatorRole: null } });
      expect(`${standing}: ${await refusalOf(start)}`).toBe(`${standing}: ${!isInside ? outsideOf(standing) : state === 'open' ? null : 'round-closed'}`);
    }
  });
});
