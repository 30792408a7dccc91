import { listOwnParts, listStandings, listThingFacts, type ThingFacts } from '#db/repositories/notice-things.ts';
import type { DbOrTx } from '#db/client.ts';
import { type Thing, thingKey, type ThingKind } from '#domain/notices/thing.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';
import { factsOfCredential } from '../documents/rights-in-document.ts';

/** Somebody of whom it is asked what they may read. */
export type Reader = { accountId: string; isGuest: boolean; isSiteAdmin: boolean };

type Rule = { act: Act; facts: (thing: ThingFacts, isOwnPart: boolean) => Facts; /** Whether that own part alone lets them read. */ isOwnPartEnough?: boolean };

const inCredential = ({ credentialState }: ThingFacts, isAuthor: boolean): Facts => factsOfCredential({ state: credentialState ?? 'draft', whoWrites: 'authors', isAuthor });
const inSummit = ({ summitState }: ThingFacts): Facts => ({ isPublished: summitState !== 'draft', isArchived: summitState === 'archived' });

/** By which act each kind of thing is read. */
const rules: Record<ThingKind, Rule> = {
  summit: { act: 'summit.read', facts: inSummit },
  lobby: { act: 'summit.seeLobby', facts: inSummit },
  room: { act: 'roomNotes.read', facts: inSummit },
  credential: { act: 'credential.read', facts: inCredential },
  'credential-draft': { act: 'credential.follow', facts: inCredential },
  report: { act: 'summit.read', facts: inSummit },
  'report-draft': { act: 'report.compose', facts: inSummit },
  approval: { act: 'report.compose', facts: inSummit, isOwnPartEnough: true },
  question: { act: 'community.read', facts: () => ({}) },
  case: { act: 'case.read', facts: () => ({}), isOwnPartEnough: true },
  'held-post': { act: 'held.read', facts: ({ openTo }) => ({ isForLeaders: openTo === 'leaders' }), isOwnPartEnough: true },
  act: { act: 'act.read', facts: (_thing, isOwn) => ({ isOwn }) },
  round: { act: 'feedback.follow', facts: ({ summitId }, isAsked) => ({ isReport: summitId !== null, isCredential: summitId === null, isAsked }), isOwnPartEnough: true },
  topic: { act: 'topic.read', facts: ({ openTo }) => ({ isPublished: openTo === 'everybody', isForLeaders: openTo === 'leaders' }) },
  community: { act: 'community.read', facts: () => ({}) },
  membership: { act: 'community.decideMembers', facts: () => ({}) },
};

/** Says of each of these people whether they may read each of these things, as they stand at this moment; of what is gone, nobody may. */
export async function whoReads(db: DbOrTx, readers: readonly Reader[], things: readonly Thing[]): Promise<(accountId: string, thing: Thing) => boolean> {
  const accountIds = readers.map(({ accountId }) => accountId);
  const [facts, ownParts] = await Promise.all([listThingFacts(db, things), listOwnParts(db, accountIds, things)]);
  const known = [...facts.values()];
  const { members, places, restrictions } = await listStandings(db, { accountIds, communityIds: [...new Set(known.map(({ communityId }) => communityId))], summitIds: [...new Set(known.flatMap(({ summitId }) => summitId ?? []))] });
  const roleOf = new Map(members.map(({ accountId, communityId, role }) => [`${accountId} ${communityId}`, role]));
  const placeOf = new Map(places.map(({ accountId, summitId, role, state }) => [`${accountId} ${summitId}`, state === 'registered' ? role : null]));
  const restrictionOf = new Map(restrictions.map(({ accountId, communityId, restriction }) => [`${accountId} ${communityId}`, restriction]));
  const readerOf = new Map(readers.map((reader) => [reader.accountId, reader]));
  return (accountId, thing) => {
    const [reader, found, rule] = [readerOf.get(accountId), facts.get(thingKey(thing)), rules[thing.kind]];
    if (!reader || !found || (thing.kind === 'report' && !found.isOut)) return false;
    const isOwnPart = ownParts.has(`${accountId} ${thingKey(thing)}`);
    const standing: Standing = { isSignedIn: true, isGuest: reader.isGuest, isSiteAdmin: reader.isSiteAdmin, community: roleOf.get(`${accountId} ${found.communityId}`) ?? 'visitor', summit: placeOf.get(`${accountId} ${found.summitId ?? ''}`) ?? 'visitor', restriction: restrictionOf.get(`${accountId} ${found.communityId}`) ?? null };
    return (rule.isOwnPartEnough === true && isOwnPart) || can(standing, rule.act, rule.facts(found, isOwnPart));
  };
}
