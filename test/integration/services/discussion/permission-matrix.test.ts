import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { documentImages } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { discussion as useCases } from '#server/services/discussion/index.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { aDiscussion, looking } from '#test/support/discussion.ts';
import { aPng } from '#test/support/images.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

const actors = ['stranger', 'signed-in nobody', 'guest', 'leader of another community', 'member', 'community facilitator', 'author', 'convener', 'site admin'] as const;
type Who = (typeof actors)[number];

const everybody: readonly Who[] = actors;
const members: readonly Who[] = ['member', 'community facilitator', 'author', 'convener', 'site admin'];
const others = members.filter((who) => who !== 'author');
const leaders: readonly Who[] = ['convener', 'site admin'];
const askers: readonly Who[] = ['author', ...leaders];
const nobody: readonly Who[] = [];

/** A topic with a post of its author's, and people who stand differently to it. */
async function aStage(state: State) {
  const { community, slug, author, convener, other, address } = await aDiscussion(db, services, { visibility: state === 'for members' ? 'members' : 'public' });
  await services.discussion.replyToTopic(other, address, { text: 'Look', picture: new File([new Uint8Array(await aPng())], 'a.png'), pictureWords: 'A square' });
  const [image] = await db.select({ id: documentImages.id }).from(documentImages).where(eq(documentImages.accountId, other.accountId));
  if (state === 'locked') await services.discussion.steerTopic(convener, address, { intent: 'lock' });
  const people: Record<Who, Actor> = {
    stranger: visitor,
    'signed-in nobody': await aPerson(db),
    guest: await aPerson(db, { email: null, emailVerifiedAt: null }),
    'leader of another community': await aMember(db, (await aCommunity(db)).id, 'convener'),
    member: await aMember(db, community.id),
    'community facilitator': await aMember(db, community.id, 'facilitator'),
    author,
    convener,
    'site admin': await aPerson(db, { isSiteAdmin: true }),
  };
  const { id } = await services.questions.proposeQuestion(author, slug, { text: 'How do two assessors agree?', background: '' });
  return { people, slug, address, imageId: image?.id ?? '', post: { ...address, post: 1 }, question: { kind: 'question', name: id } as const };
}
type Stage = Awaited<ReturnType<typeof aStage>>;

const states = ['public', 'for members', 'locked'] as const;
type State = (typeof states)[number];
type Use = (actor: Actor, stage: Stage) => Promise<unknown>;
type Row = Record<State, readonly Who[]> & { use: Use };
const always = (who: readonly Who[], use: Use): Row => ({ public: who, 'for members': who, locked: who, use });
const asked = () => services.discussion;

/** Who is let in to which act upon topics. */
const matrix: Record<keyof typeof useCases, Row> = {
  acceptAnswer: always(askers, (actor, { address }) => asked().acceptAnswer(actor, address, 1)),
  beginTopic: always(members, (actor, { slug }) => asked().beginTopic(actor, slug, { title: 'One more topic', text: 'Words', visibility: 'public', about: null })),
  editPost: { ...always(['author'], (actor, { post }) => asked().editPost(actor, post, { intent: 'edit', text: 'Other words' })), locked: nobody },
  findWhereTopicWent: always(everybody, (actor, { address }) => asked().findWhereTopicWent(actor, address)),
  followTopic: { public: everybody, 'for members': members, locked: everybody, use: (actor, { address }) => asked().followTopic(actor, address) },
  keepDraft: { ...always(members, (actor, { address }) => asked().keepDraft(actor, address, { title: '', text: 'Half' })), locked: nobody },
  listLatestTopics: always(everybody, (actor, { slug }) => asked().listLatestTopics(actor, slug)),
  listNames: always(members, (actor, { slug }) => asked().listNames(actor, slug, 'a')),
  listTopics: always(everybody, (actor, { slug }) => asked().listTopics(actor, slug, { page: 1 })),
  listTopicsAbout: always(everybody, (actor, { question }) => asked().listTopicsAbout(actor, question)),
  mergeTopic: always(leaders, (actor, { address }) => asked().mergeTopic(actor, address, { into: 1 })),
  moveTopic: always(leaders, (actor, { address, slug }) => asked().moveTopic(actor, address, { community: slug })),
  reactToPost: always(others, (actor, { post }) => asked().reactToPost(actor, post, 'agree')),
  readArranging: always(leaders, (actor, { address }) => asked().readArranging(actor, address)),
  readNewDraft: always(members, (actor, { slug }) => asked().readNewDraft(actor, slug)),
  readOwnPost: always(['author'], (actor, { post }) => asked().readOwnPost(actor, post)),
  readPostHistory: { public: everybody, 'for members': members, locked: everybody, use: (actor, { post }) => asked().readPostHistory(actor, post, { page: 1 }) },
  readPostImage: { public: everybody, 'for members': members, locked: everybody, use: (actor, { imageId }) => asked().readPostImage(actor, imageId, null) },
  readThingToDiscuss: always(everybody, (actor, { slug, question }) => asked().readThingToDiscuss(actor, slug, question)),
  readTopic: { public: everybody, 'for members': members, locked: everybody, use: (actor, { address }) => asked().readTopic(actor, address, looking) },
  // Last, since it ends what the others do.
  removePost: always(['author'], (actor, { post }) => asked().removePost(actor, post)),
  replyToTopic: always(members, (actor, { address }) => asked().replyToTopic(actor, address, { text: 'Words' })),
  splitTopic: always(leaders, (actor, { address }) => asked().splitTopic(actor, address, { title: 'Another topic', posts: [900] })),
  steerTopic: always(leaders, (actor, { address }) => asked().steerTopic(actor, address, { intent: 'unpin' })),
};
/** What asks for no topic by its address. */
const OF_ANOTHER_THING = ['beginTopic', 'findWhereTopicWent', 'listLatestTopics', 'listNames', 'listTopics', 'listTopicsAbout', 'readNewDraft', 'readThingToDiscuss'];

it('the matrix has each act upon topics, and no other', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(useCases).toSorted());
});

describe.each(states)('a topic that is %s', (state) => {
  it('lets in to each act those whom the matrix names, and nobody else', async () => {
    const stage = await aStage(state);
    const acts = Object.entries(matrix).toSorted(([one], [other]) => Number(one === 'removePost') - Number(other === 'removePost'));
    const outcomes: string[] = [];
    const expected: string[] = [];
    for (const [act, row] of acts)
      for (const who of actors) {
        const code = await refusalOf(row.use(stage.people[who], stage));
        // Of a topic for members nobody else learns that it is there.
        const isHidden = state === 'for members' && !members.includes(who) && !OF_ANOTHER_THING.includes(act);
        const isGone = act === 'removePost' && code === 'not-found';
        const isOut = isHidden ? code === 'not-found' : code === 'forbidden' || isGone;
        const isIn = row[state].includes(who);
        outcomes.push(`${who} ${act}: ${isIn ? (code === 'forbidden' || code === 'not-found' ? code : 'let in') : isOut ? 'kept out' : code}`);
        expected.push(`${who} ${act}: ${isIn ? 'let in' : 'kept out'}`);
      }
    expect(outcomes).toEqual(expected);
  });
});
