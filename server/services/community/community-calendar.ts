import { getAccount, updateCalendarRevision } from '#db/repositories/accounts.ts';
import { type CommunityRow, getCommunityBySlug } from '#db/repositories/communities.ts';
import { listRoundsToAnswer, listSummitsOfCommunity } from '#db/repositories/community-home.ts';
import { findCommunityPlace } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';
import { communityCalendar } from '#server/export/calendar/community-calendar.ts';
import type { CalendarFile } from '../agenda/read-calendars.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { arrangeSummits, type HomeSummit } from './home-parts.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';

const DEADLINES_SHOWN = 100;

export type Deadline = { roundId: string; name: string; title: string; closesAt: Date; timeZone: string };
export type CommunityCalendarView = {
  community: CommunityName;
  ahead: HomeSummit[];
  held: HomeSummit[];
  /** Ends of rounds that the actor may answer. */
  deadlines: Deadline[];
  /** The address of the calendar for everybody, and a member's own, with the deadlines; whoever has that can read it. */
  urls: { open: string; own: string | null };
  may: { listPeople: boolean; changeRoles: boolean };
};

type Member = { accountId: string; role: GivenRole };
const keyOf = ({ sign }: Pick<Deps, 'sign'>, address: { communityId: string; accountId: string; revision: number }): string => sign(`community calendar ${address.communityId} ${address.accountId} ${address.revision}`);

/** Shows everybody the summits of a community, and whoever is asked for feedback until when; members also the address of their own calendar. */
export async function readCommunityCalendar(deps: Deps, actor: Actor, slug: string): Promise<CommunityCalendarView> {
  const { db, now, origin } = deps;
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const person = actor.kind === 'person' ? actor : null;
  const isMember = can(standing, 'community.listPeople');
  const isConvener = can(standing, 'report.compose');
  const [summits, deadlines, account] = await Promise.all([
    listSummitsOfCommunity(db, community.id, { withDrafts: false }),
    person ? listDeadlines(deps, { communityId: community.id, accountId: person.accountId, isMember, isConvener }) : [],
    person && standing.community !== 'visitor' ? getAccount(db, person.accountId) : null,
  ]);
  const { next, others } = arrangeSummits(summits, now());
  const all = next ? [next, ...others] : others;
  const address = `${origin}/communities/${slug}/calendar.ics`;
  const key = account && keyOf(deps, { communityId: community.id, accountId: account.id, revision: account.calendarRevision });
  return {
    community: nameOf(community),
    ahead: all.filter(({ life }) => life !== 'held'),
    held: all.filter(({ life }) => life === 'held'),
    deadlines: deadlines.map(({ roundId, name, title, closesAt, timeZone }) => ({ roundId, name, title, closesAt, timeZone })),
    urls: { open: address, own: account && key && `${address}?${new URLSearchParams({ person: account.id, key }).toString()}` },
    may: { listPeople: isMember, changeRoles: can(standing, 'community.changeRoles') },
  };
}

/** The summits of a community as iCalendar, for everybody. */
export async function exportCommunityCalendar(deps: Deps, actor: Actor, slug: string): Promise<CalendarFile> {
  const { community } = await openCommunity(deps.db, actor, slug, 'community.read');
  return fileOf(deps, community, null);
}

/**
 * The same with the ends of rounds that a member may answer, for programs that cannot sign in: the key in the address is enough, and gives no more than that.
 * Refuses with `not-found` a wrong key, one that was renewed, and a membership that ended or is suspended alike.
 */
export async function exportMemberCalendar(deps: Deps, slug: string, address: { person: string; key: string }): Promise<CalendarFile> {
  const community = await getCommunityBySlug(deps.db, slug);
  if (!idSchema.safeParse(address.person).success) throw notFound('calendar');
  const account = await getAccount(deps.db, address.person);
  const key = keyOf(deps, { communityId: community.id, accountId: account.id, revision: account.calendarRevision });
  const { community: role, restriction } = await findCommunityPlace(deps.db, community.id, account.id);
  // Compared by hash, so that the time it takes says nothing about the key.
  if (role === null || restriction === 'suspended' || deps.hashSecret(address.key) !== deps.hashSecret(key)) throw notFound('calendar');
  return fileOf(deps, community, { accountId: account.id, role });
}

/** Gives the actor's personal calendars new addresses, of all communities and summits at once; the old ones stop working. Refuses visitors. */
export async function renewCommunityCalendar({ db }: Deps, actor: Actor, slug: string): Promise<void> {
  await openCommunity(db, actor, slug, 'community.read');
  await updateCalendarRevision(db, requirePerson(actor).accountId);
}

async function fileOf(deps: Deps, community: CommunityRow, member: Member | null): Promise<CalendarFile> {
  const { db, origin } = deps;
  const [summits, deadlines] = await Promise.all([
    listSummitsOfCommunity(db, community.id, { withDrafts: false }),
    member ? listDeadlines(deps, { communityId: community.id, accountId: member.accountId, isMember: true, isConvener: member.role === 'convener' }) : [],
  ]);
  const text = communityCalendar({
    name: community.name,
    host: new URL(origin).host,
    url: `${origin}/communities/${community.slug}/calendar`,
    summits: summits.map(({ slug, publishedAt, ...summit }) => ({ ...summit, id: slug, url: `${origin}/summits/${slug}`, changedAt: publishedAt ?? community.createdAt })),
    deadlines: deadlines.map(({ roundId, name, openedAt, closesAt }) => ({ id: roundId, title: t`Feedback closes: ${name}`, endsAt: closesAt, url: `${origin}/feedback/rounds/${roundId}`, changedAt: openedAt ?? closesAt })),
  });
  return { fileName: `${community.slug}.ics`, text };
}

async function listDeadlines({ db, now }: Deps, asked: { communityId: string; accountId: string; isMember: boolean; isConvener: boolean }): Promise<(Deadline & { openedAt: Date | null })[]> {
  const rounds = await listRoundsToAnswer(db, { ...asked, at: now() }, DEADLINES_SHOWN);
  return rounds
    .flatMap(({ id, credentialName, reportName, closesAt, ...round }) => (closesAt ? [{ ...round, roundId: id, name: credentialName ?? reportName ?? '', closesAt }] : []))
    .toSorted((one, other) => one.closesAt.getTime() - other.closesAt.getTime());
}
