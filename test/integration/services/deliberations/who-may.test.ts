import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { isRefusal, notFound } from '#domain/refusal.ts';
import { deliberations as useCases } from '#server/services/deliberations/index.ts';
import type { Services } from '#server/services/index.ts';
import { type AgendaSummit, anAgendaSummit } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { asked, type DeliberationAt, inDeliberation } from '#test/support/deliberation-builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
let at: AgendaSummit;
let actors: Record<string, Actor>;
let closed: DeliberationAt;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
  at = await anAgendaSummit(test.db);
  const { id: summitId, communityId } = at.summit;
  const sibling = await aSummit(test.db, { communityId });
  actors = {
    stranger: visitor,
    'signed in': await aPerson(test.db),
    participant: await aParticipant(test.db, summitId),
    guest: await aParticipant(test.db, summitId, 'participant', await aPerson(test.db, { email: null, emailVerifiedAt: null })),
    facilitator: await aParticipant(test.db, summitId, 'facilitator'),
    convener: at.convener,
    member: await aMember(test.db, communityId),
    leader: await aMember(test.db, communityId, 'convener'),
    admin: await aPerson(test.db, { isSiteAdmin: true }),
    'convener of another summit': await aParticipant(test.db, sibling.id, 'convener'),
    'leader of another community': await aMember(test.db, (await aCommunity(test.db)).id, 'convener'),
  };
  closed = await fresh();
  await closed.crowd(['+++', '+++', '---', '---', '---']);
  await services.deliberations.closeDeliberation(at.convener, closed.address);
}, 60_000);
afterAll(() => test.close());

const fresh = (given: Parameters<typeof inDeliberation>[3] = {}) => inDeliberation(test.db, services, at, given);
const bytes = (text: string) => new TextEncoder().encode(text);
const files = { statements: bytes('comment-id,comment-body,moderated\n1,Rubrics must be public.,1\n'), votes: bytes('comment-id,voter-id,vote\n1,1,1\n'), isLenient: false };
const something = (things: readonly unknown[]) => expect(things).not.toEqual([]);

/** Each act in earnest, upon a deliberation of its own where it changes something. */
const acts: Record<keyof typeof useCases, (actor: Actor) => Promise<unknown>> = {
  addSeeds: async (actor) => services.deliberations.addSeeds(actor, (await fresh()).address, ['Something else is true.']),
  castVote: async (actor) => {
    const { address, numbered } = await fresh();
    return services.deliberations.castVote(actor, address, { intent: 'vote', statementId: (await numbered())[0]?.id ?? '', vote: 'agree' });
  },
  closeDeliberation: async (actor) => services.deliberations.closeDeliberation(actor, (await fresh()).address),
  createDeliberation: (actor) => services.deliberations.createDeliberation(actor, at.slug, asked),
  describeDeliberation: async (actor) => services.deliberations.describeDeliberation(actor, (await fresh()).address, { ...asked, introduction: 'Said anew.' }),
  exportStatements: (actor) => services.deliberations.exportStatements(actor, closed.address),
  exportVotes: (actor) => services.deliberations.exportVotes(actor, closed.address),
  importVotes: async (actor) => expect(await services.deliberations.importVotes(actor, (await fresh({ texts: [] })).address, files)).toMatchObject({ kind: 'imported', votes: 1 }),
  listDeliberationLinks: async (actor) => {
    const links = await services.deliberations.listDeliberationLinks(actor, { summitSlug: at.slug });
    if (links.length === 0) throw notFound('deliberation');
  },
  listDeliberations: async (actor) => something((await services.deliberations.listDeliberations(actor, at.slug)).deliberations),
  moderateStatement: async (actor) => {
    const { address, numbered } = await fresh();
    return services.deliberations.moderateStatement(actor, address, { intent: 'reject', statementId: (await numbered())[0]?.id ?? '', reason: 'Said before.' });
  },
  openForVotes: async (actor) => services.deliberations.openForVotes(actor, (await fresh({ isOpen: false })).address),
  prepareDeliberation: (actor) => services.deliberations.prepareDeliberation(actor, at.slug),
  proposeStatement: async (actor) => services.deliberations.proposeStatement(actor, (await fresh()).address, `Statement ${createId()}.`),
  readDeliberation: async (actor) => services.deliberations.readDeliberation(actor, (await fresh()).address),
  readModeration: async (actor) => services.deliberations.readModeration(actor, (await fresh()).address),
};

const conveners = ['convener', 'leader', 'admin'];
const takingPart = ['participant', 'guest', 'facilitator', ...conveners];
const mayDo: Record<keyof typeof useCases, string[]> = {
  addSeeds: conveners,
  castVote: takingPart,
  closeDeliberation: conveners,
  createDeliberation: conveners,
  describeDeliberation: conveners,
  exportStatements: takingPart,
  exportVotes: takingPart,
  importVotes: conveners,
  listDeliberationLinks: takingPart,
  listDeliberations: takingPart,
  moderateStatement: conveners,
  openForVotes: conveners,
  prepareDeliberation: conveners,
  proposeStatement: takingPart,
  readDeliberation: takingPart,
  readModeration: conveners,
};

it('every use case of deliberations is in the table', () => {
  expect([Object.keys(acts).sort(), Object.keys(mayDo).sort()]).toEqual([Object.keys(useCases).sort(), Object.keys(useCases).sort()]);
});

it.each(Object.keys(useCases) as (keyof typeof useCases)[])('%s is for whom it is for, and refused to everybody else', async (act) => {
  const done: string[] = [];
  for (const [who, actor] of Object.entries(actors)) {
    const thrown: unknown = await acts[act](actor).then(() => null, (reason: unknown) => reason);
    if (thrown === null) done.push(who);
    else expect([who, isRefusal(thrown) ? thrown.kind : thrown]).toEqual([who, expect.stringMatching(/^(not-found|forbidden)$/)]);
  }
  expect(done).toEqual(mayDo[act]);
});

it('a draft is there for conveners alone, and a public result for everybody once it is closed', async () => {
  const draft = await fresh({ isOpen: false });
  const result = await fresh({ isResultPublic: true });
  await services.deliberations.closeDeliberation(at.convener, result.address);
  const readers = async (address: DeliberationAt['address']) => {
    const may = await Promise.all(Object.entries(actors).map(async ([who, actor]) => services.deliberations.readDeliberation(actor, address).then(() => [who], () => [])));
    return may.flat();
  };
  expect(await readers(draft.address)).toEqual(conveners);
  expect(await readers(result.address)).toEqual(Object.keys(actors));
});
