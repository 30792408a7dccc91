import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredential } from '#db/repositories/credentials.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { catalogueFilterOf } from '#domain/credential/catalogue.ts';
import { credentials as useCases } from '#server/services/credentials/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { aGiver, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const actors = ['stranger', 'signed-in nobody', 'guest', 'leader of another community', 'invited giver', 'member', 'community facilitator', 'author', 'convener', 'site admin'] as const;
type Who = (typeof actors)[number];

const everybody: readonly Who[] = actors;
const withAccount = everybody.filter((who) => !['stranger', 'guest', 'invited giver'].includes(who));
const followers: readonly Who[] = ['member', 'community facilitator', 'author', 'convener', 'site admin'];
const writers: readonly Who[] = ['author', 'convener', 'site admin'];
const conveners: readonly Who[] = ['convener', 'site admin'];
const nobody: readonly Who[] = [];

/** A credential as it is written or as it is published, a copy that its author makes from it, a room of a summit of its community, and people who stand differently to all that. */
async function aStage(state: 'draft' | 'published') {
  const { community, author, member, convener, slug, publish } = await aWrittenCredential(house);
  if (state === 'published') await publish();
  const { slug: fork } = await house.services.credentials.forkCredential(author, slug, { community: community.slug });
  const { summit, aRoom } = await house.aReportedSummit({}, { community, convener });
  const round = await aRound(house.db, { credentialId: (await getCredential(house.db, slug)).id });
  const people: Record<Who, Actor> = {
    stranger: visitor,
    'signed-in nobody': await aPerson(house.db),
    guest: await aPerson(house.db, { email: null, emailVerifiedAt: null }),
    'leader of another community': await aMember(house.db, (await aCommunity(house.db)).id, 'convener'),
    'invited giver': (await aGiver(house.db, round.id)).person,
    member,
    'community facilitator': await aMember(house.db, community.id, 'facilitator'),
    author,
    convener,
    'site admin': await aPerson(house.db, { isSiteAdmin: true }),
  };
  const parts = state === 'draft' ? [] : (JSON.parse(new TextDecoder().decode((await house.services.credentials.readCredentialExport(visitor, slug, { version: null, name: 'case.json' })).bytes)) as { CFItems: { identifier: string }[] }).CFItems;
  return { people, slug, fork, community: community.slug, summit: summit.slug, room: (await aRoom()).slug, part: parts[0]?.identifier ?? 'none', memberId: member.accountId };
}
type Stage = Awaited<ReturnType<typeof aStage>>;

type Use = (actor: Actor, stage: Stage) => Promise<unknown>;
type Row = { draft: readonly Who[]; published: readonly Who[]; use: Use };
const both = (who: readonly Who[], use: Use): Row => ({ draft: who, published: who, use });
const oncePublished = (use: Use): Row => ({ draft: nobody, published: everybody, use });
const asked = () => house.services.credentials;

/** Who is let in to which act, while a credential is a draft and once it is published; what an act then refuses for other reasons is not looked at. */
const matrix: Record<keyof typeof useCases, Row> = {
  askSignOff: both(writers, (actor, { slug, memberId }) => asked().askSignOff(actor, slug, { intent: 'ask', kind: 'accessibility', accountId: memberId })),
  beginCredential: both(followers, (actor, { community }) => asked().beginCredential(actor, community, { name: 'One more' })),
  beginPilot: both(writers, (actor, { slug }) => asked().beginPilot(actor, slug, { pilot: 'Two districts' })),
  changeAuthors: both(writers, (actor, { slug }) => asked().changeAuthors(actor, slug, { intent: 'open-to', whoWrites: 'authors' })),
  compareCredentialVersions: oncePublished((actor, { slug }) => asked().compareCredentialVersions(actor, slug, '1.0.0', '1.0.0')),
  endPilot: both(writers, (actor, { slug }) => asked().endPilot(actor, slug)),
  exportCatalogueFeed: both(everybody, (actor) => asked().exportCatalogueFeed(actor, 'atom')),
  forkCredential: both(followers, (actor, { slug, community }) => asked().forkCredential(actor, slug, { community })),
  listCatalogue: both(everybody, (actor) => asked().listCatalogue(actor, { filter: catalogueFilterOf(new URLSearchParams()), page: 1 })),
  listCredentials: both(everybody, (actor, { community }) => asked().listCredentials(actor, community)),
  previewCase: both(writers, (actor, { slug }) => asked().previewCase(actor, slug, { text: 'none', words: '' })),
  publishCredential: both(conveners, (actor, { slug }) => asked().publishCredential(actor, slug, { hash: '', note: '', overrides: [] })),
  pullChanges: both(writers, (actor, { fork }) => asked().pullChanges(actor, fork, { origin: '', fields: [] })),
  readAchievement: oncePublished((actor, { slug }) => asked().readAchievement(actor, slug, '1')),
  readAlignments: both(writers, (actor, { slug }) => asked().readAlignments(actor, slug)),
  readAuthors: both(writers, (actor, { slug }) => asked().readAuthors(actor, slug)),
  readCasePart: oncePublished((actor, { slug, part }) => asked().readCasePart(actor, slug, { kind: 'CFItems', id: part })),
  readCredential: { draft: followers, published: everybody, use: (actor, { slug }) => asked().readCredential(actor, slug, null) },
  readCredentialExport: oncePublished((actor, { slug }) => asked().readCredentialExport(actor, slug, { version: null, name: 'credential.md' })),
  readCredentialLife: both(followers, (actor, { slug }) => asked().readCredentialLife(actor, slug)),
  readCredentialPreview: both(followers, (actor, { slug }) => asked().readCredentialPreview(actor, slug)),
  readCredentialPublishing: both(writers, (actor, { slug }) => asked().readCredentialPublishing(actor, slug)),
  readCtdl: oncePublished((actor, { slug }) => asked().readCtdl(actor, slug, '1')),
  readForking: { draft: followers, published: withAccount, use: (actor, { slug }) => asked().readForking(actor, slug) },
  readPreviewFile: both(followers, (actor, { slug }) => asked().readPreviewFile(actor, slug, 'credential.md')),
  readPull: both(writers, (actor, { fork }) => asked().readPull(actor, fork)),
  readReferences: both(writers, (actor, { slug }) => asked().readReferences(actor, slug, { text: 'none' })),
  readSending: both(conveners, (actor, { summit, room }) => asked().readSending(actor, summit, room)),
  readStudio: both(followers, (actor, { slug }) => asked().readStudio(actor, slug)),
  retireCredential: both(conveners, (actor, { slug }) => asked().retireCredential(actor, slug, { reason: 'Nobody earns it.' })),
  sendNotes: both(conveners, (actor, { summit, room, slug }) => asked().sendNotes(actor, summit, room, { target: slug, name: '', passages: [] })),
  signOff: both(writers, (actor, { slug }) => asked().signOff(actor, slug, { intent: 'sign', kind: 'issuer', hash: '', note: '' })),
  takeAlignments: both(writers, (actor, { slug }) => asked().takeAlignments(actor, slug, { chosen: [] })),
};
/** What asks for no draft by its address; any other act tells who is signed in and may not follow the draft that there is none. */
const OF_ANOTHER_THING = ['beginCredential', 'exportCatalogueFeed', 'listCatalogue', 'listCredentials', 'readSending', 'sendNotes'];

it('the matrix has each act upon credentials, and no other', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(useCases).toSorted());
});

describe.each(['draft', 'published'] as const)('a credential that is %s', (state) => {
  it('lets in to each act those whom the matrix names, and nobody else', async () => {
    const stage = await aStage(state);
    // Last, since it ends what the others do.
    const acts = Object.entries(matrix).toSorted(([one], [other]) => Number(one === 'retireCredential') - Number(other === 'retireCredential'));
    const outcomes: string[] = [];
    const expected: string[] = [];
    for (const [act, row] of acts)
      for (const who of actors) {
        const code = await refusalOf(row.use(stage.people[who], stage));
        const isKnownOf = state === 'published' || OF_ANOTHER_THING.includes(act) || who === 'stranger' || followers.includes(who);
        const isIn = row[state].includes(who);
        const isOut = isKnownOf ? code === 'forbidden' || code === 'not-found' : code === 'not-found';
        outcomes.push(`${who} ${act}: ${isIn ? (code === 'forbidden' || code === 'not-found' ? code : 'let in') : isOut ? 'kept out' : code}`);
        expected.push(`${who} ${act}: ${isIn ? 'let in' : 'kept out'}`);
      }
    expect(outcomes).toEqual(expected);
  });
});
