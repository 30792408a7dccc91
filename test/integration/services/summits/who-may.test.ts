import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SummitRow } from '#db/repositories/summits.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const askers = ['visitor', 'guest', 'participant', 'facilitator', 'convener', 'member', 'community facilitator', 'community convener', 'elsewhere', 'site admin'] as const;
type Asker = (typeof askers)[number];

let database: TestDatabase;
let summits: Services['summits'];
let published: SummitRow;
let draft: SummitRow;
let actors: Record<Asker, Actor>;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  summits = testServices(db).summits;
  const communityId = (await aCommunity(db)).id;
  published = await aSummit(db, { communityId });
  draft = await aSummit(db, { communityId, state: 'draft', publishedAt: null });
  const inBoth = async (role: 'participant' | 'facilitator' | 'convener', email?: null) => {
    const person = await aParticipant(db, published.id, role, await aPerson(db, email === null ? { email, emailVerifiedAt: null } : {}));
    return aParticipant(db, draft.id, role, person);
  };
  actors = {
    visitor,
    guest: await inBoth('participant', null),
    participant: await inBoth('participant'),
    facilitator: await inBoth('facilitator'),
    convener: await inBoth('convener'),
    member: await aMember(db, communityId),
    'community facilitator': await aMember(db, communityId, 'facilitator'),
    'community convener': await aMember(db, communityId, 'convener'),
    elsewhere: await aMember(db, (await aCommunity(db)).id, 'convener'),
    'site admin': await aPerson(db, { isSiteAdmin: true }),
  };
});
afterAll(() => database.close());

const conveners: readonly Asker[] = ['convener', 'community convener', 'site admin'];
const leaders: readonly Asker[] = ['facilitator', ...conveners];
const participants: readonly Asker[] = ['guest', 'participant', ...leaders];

const description = { movesAgenda: false, title: 'The same', tagline: '', overview: '', host: '', place: '', timeZone: 'America/Chicago', startsOn: '2026-03-10', endsOn: '2026-03-11', language: 'en', licence: '' as const, colophon: '' };
const reading = { title: 'Paper', url: 'https://example.org', author: '', source: '', publishedOn: '', note: '' };
const nobody = createId();
const attachment = { questionId: nobody, agendaSessionId: nobody };

/** What is asked for, with things that are not there, so that a yes changes nothing; and who gets past the door. */
const asked: [name: string, may: readonly Asker[], ask: (actor: Actor, slug: string) => Promise<unknown>][] = [
  ['read the preparation', leaders, (actor, slug) => summits.readPreparation(actor, slug)],
  ['read the description', conveners, (actor, slug) => summits.readDescription(actor, slug)],
  ['change the description', conveners, (actor, slug) => summits.describeSummit(actor, slug, description, '')],
  ['publish', conveners, (actor, slug) => summits.publishSummit(actor, slug)],
  ['unpublish', conveners, (actor, slug) => summits.unpublishSummit(actor, slug)],
  ['archive', conveners, (actor, slug) => summits.archiveSummit(actor, slug)],
  ['reopen', conveners, (actor, slug) => summits.reopenSummit(actor, slug)],
  ['delete', conveners, (actor, slug) => summits.deleteSummit(actor, slug, 'Another name')],
  ['read the settings of joining', conveners, (actor, slug) => summits.readJoiningSettings(actor, slug)],
  ['change the settings of joining', conveners, (actor, slug) => summits.setJoining(actor, slug, { isRegistrationOpen: true })],
  ['read how people are shown', conveners, (actor, slug) => summits.readAttributionSettings(actor, slug)],
  ['set how people are shown', conveners, (actor, slug) => summits.setAttribution(actor, slug, { attribution: 'named', mayChooseAttribution: true })],
  ['set how a room shows people', conveners, (actor, slug) => summits.setRoomAttribution(actor, slug, nobody, 'anonymous')],
  ['renew the join code', conveners, (actor, slug) => summits.renewJoinCode(actor, slug)],
  ['change a role', conveners, (actor, slug) => summits.changeRole(actor, slug, nobody, 'facilitator')],
  ['give a place', conveners, (actor, slug) => summits.givePlace(actor, slug, nobody)],
  ['take the list of participants away', leaders, (actor, slug) => summits.exportParticipants(actor, slug)],
  ['list invitations', conveners, (actor, slug) => summits.listInvitations(actor, slug)],
  ['invite', conveners, (actor, slug) => summits.inviteToSummit(actor, slug, { email: 'same@example.org', role: 'convener' })],
  ['send an invitation again', conveners, (actor, slug) => summits.resendInvitation(actor, slug, nobody)],
  ['withdraw an invitation', conveners, (actor, slug) => summits.withdrawInvitation(actor, slug, nobody)],
  ['read announcements', participants, (actor, slug) => summits.listAnnouncements(actor, slug)],
  ['read withdrawn announcements', leaders, (actor, slug) => summits.listOwnAnnouncements(actor, slug)],
  ['announce', leaders, (actor, slug) => summits.announce(actor, slug, 'Hello')],
  ['withdraw an announcement', leaders, (actor, slug) => summits.withdrawAnnouncement(actor, slug, nobody)],
  ['put an announcement back', leaders, (actor, slug) => summits.putBackAnnouncement(actor, slug, nobody)],
  ['list the reading', conveners, (actor, slug) => summits.listReading(actor, slug)],
  ['add reading', conveners, (actor, slug) => summits.addReading(actor, slug, reading)],
  ['change reading', conveners, (actor, slug) => summits.editReading(actor, slug, nobody, reading)],
  ['delete reading', conveners, (actor, slug) => summits.deleteReading(actor, slug, nobody)],
  ['list questions to attach', conveners, (actor, slug) => summits.listQuestionsToAttach(actor, slug)],
  ['attach a question', conveners, (actor, slug) => summits.attachQuestion(actor, slug, attachment)],
  ['detach a question', conveners, (actor, slug) => summits.detachQuestion(actor, slug, attachment)],
];

const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work;
    return null;
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return thrown;
  }
};

describe.each(asked)('to %s', (_name, may, ask) => {
  it.each(askers)('of a published summit: %s', async (asker) => {
    const refusal = await refusalOf(ask(actors[asker], published.slug));
    expect(refusal?.kind === 'forbidden').toBe(!may.includes(asker));
  });

  it.each(askers)('of a draft, which only those who prepare it know of: %s', async (asker) => {
    const refusal = await refusalOf(ask(actors[asker], draft.slug));
    const isShut = refusal?.kind === 'forbidden' || (refusal?.kind === 'not-found' && refusal.message.includes('This summit'));
    expect(isShut).toBe(!(may.includes(asker) && leaders.includes(asker)));
    if (!leaders.includes(asker)) expect(refusal?.kind).toBe('not-found');
  });
});
