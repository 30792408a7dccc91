import { countPeople, findListedPerson, listPeople, type ListedPerson, listRolesOf } from '#db/repositories/all-people.ts';
import { getAccount, updateAccount } from '#db/repositories/accounts.ts';
import { deleteAuthSessions } from '#db/repositories/auth-sessions.ts';
import type { PeopleFilter } from '#domain/administration/people-filter.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { idSchema } from '#domain/ids.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';
import { exportAccount } from '../accounts/export-account.ts';
import { requireAnotherAdmin } from '../accounts/require-another-admin.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

export type PersonLine = { id: string; name: string; email: string | null; state: 'confirmed' | 'unconfirmed' | 'guest'; isSiteAdmin: boolean; waysIn: string[]; /** "5 days ago"; null for who is signed in nowhere. */ lastSeen: string | null };
export type PeopleView = { people: PersonLine[]; total: number; page: number; last: number };
export type AdministeredPerson = PersonLine & { since: string; roles: { slug: string; name: string; role: GivenRole }[]; isMe: boolean };

const PEOPLE_PER_PAGE = 50;

/** Everybody the site knows, by name and page by page. For site administrators. */
export async function listEverybody({ db, now, providers }: Deps, actor: Actor, { page, ...filter }: PeopleFilter): Promise<PeopleView> {
  requireCan(standingOnSite(actor), 'site.administer');
  const total = await countPeople(db, filter);
  const last = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  const current = Math.min(page, last);
  const rows = await listPeople(db, filter, { limit: PEOPLE_PER_PAGE, offset: (current - 1) * PEOPLE_PER_PAGE });
  return { people: rows.map((row) => lineOf(row, { now: now(), providers })), total, page: current, last };
}

/** One person with what they may do where. For site administrators; refuses with `not-found` who was erased. */
export async function readAdministered({ db, now, providers }: Deps, actor: Actor, id: string): Promise<AdministeredPerson> {
  requireCan(standingOnSite(actor), 'site.administer');
  const row = await findListedPerson(db, knownId(id));
  if (!row) throw notFound('person');
  return { ...lineOf(row, { now: now(), providers }), since: agoWords(row.createdAt, now()), roles: await listRolesOf(db, row.id), isMe: actor.kind === 'person' && actor.accountId === row.id };
}

/** Makes somebody a site administrator; they are one at their next look. Refuses guests, and whoever has not confirmed their address: whoever owns it could take over the site. */
export async function makeAdministrator({ db, record, accessChanged }: Deps, actor: Actor, id: string): Promise<void> {
  requireCan(standingOnSite(actor), 'site.administer');
  await db.transaction(async (tx) => {
    const account = await getAccount(tx, knownId(id));
    if (account.email === null || account.emailVerifiedAt === null) throw conflict('unconfirmed', t`Only somebody who has confirmed their address can administer the site. Nothing was changed.`);
    if (account.isSiteAdmin) return;
    await updateAccount(tx, account.id, { isSiteAdmin: true });
    await record(tx, actor, { act: 'account.madeAdministrator', thing: { kind: 'person', id: account.id } });
  });
  accessChanged({ accountId: id });
}

/** Takes the administration of the site from somebody. Refuses the last administrator with `last-admin`. */
export async function unmakeAdministrator({ db, record, accessChanged }: Deps, actor: Actor, id: string): Promise<void> {
  requireCan(standingOnSite(actor), 'site.administer');
  await db.transaction(async (tx) => {
    await requireAnotherAdmin(tx, { id: knownId(id) });
    const account = await getAccount(tx, id);
    if (!account.isSiteAdmin) return;
    await updateAccount(tx, account.id, { isSiteAdmin: false });
    await record(tx, actor, { act: 'account.unmadeAdministrator', thing: { kind: 'person', id: account.id } });
  });
  accessChanged({ accountId: id });
}

/** Everything kept about somebody; see `exportAccount`. Refuses everybody but site administrators with `forbidden`. */
export async function exportPerson(deps: Deps, actor: Actor, id: string) {
  requireCan(standingOnSite(actor), 'site.administer');
  return exportAccount(deps, actor, knownId(id));
}

/** Signs somebody out of every browser, as when one was lost. */
export async function signOutEverywhere({ db, record, accessChanged }: Deps, actor: Actor, id: string): Promise<void> {
  requireCan(standingOnSite(actor), 'site.administer');
  await db.transaction(async (tx) => {
    const account = await getAccount(tx, knownId(id));
    await deleteAuthSessions(tx, account.id);
    await record(tx, actor, { act: 'account.signedOut', thing: { kind: 'person', id: account.id } });
  });
  accessChanged({ accountId: id });
}

function knownId(id: string): string {
  if (!idSchema.safeParse(id).success) throw notFound('person');
  return id;
}

function lineOf({ id, name, email, emailVerifiedAt, isSiteAdmin, hasPassword, passkeys, providers: linked, lastSeenAt }: ListedPerson, { now, providers }: { now: Date; providers: Deps['providers'] }): PersonLine {
  const nameOf = new Map<string, string>(providers.offered.map((offered) => [offered.id, offered.name]));
  return {
    id,
    name,
    email,
    isSiteAdmin,
    state: email === null ? 'guest' : emailVerifiedAt ? 'confirmed' : 'unconfirmed',
    waysIn: [...(hasPassword ? ['password'] : []), ...(passkeys > 0 ? [passkeys === 1 ? 'passkey' : `${passkeys} passkeys`] : []), ...linked.map((provider) => nameOf.get(provider) ?? provider)],
    lastSeen: lastSeenAt === null ? null : agoWords(new Date(lastSeenAt), now),
  };
}
