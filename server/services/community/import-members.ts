import type { DbOrTx } from '#db/client.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import { listInvitationsAmong } from '#db/repositories/community-invitations.ts';
import { listMemberAddressesAmong } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { addressesIn, columnsOf, getsMail, type MemberPlan, memberListLimits, planMembers } from '#domain/membership/member-list.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { readCsvLines } from '#server/export/csv-lines.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { sendInvitation } from './invite-to-community.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';

/** What a list would do, and a mark that stands for the list and for what is known of its addresses. */
export type MemberPreview = MemberPlan & { mark: string };

/** Whether the actor may invite from a list here. For who leads the community. */
export async function openMemberImport({ db }: Deps, actor: Actor, slug: string): Promise<{ community: CommunityName }> {
  const { community } = await openCommunity(db, actor, slug, 'community.importMembers');
  return { community: nameOf(community) };
}

/**
 * What a list of people, in CSV, would do, line by line; nothing is written. For who leads the community; refuses with `invalid` what is no such list, and more than
 * 500 lines or 256 KiB.
 */
export async function previewMembers(deps: Deps, actor: Actor, slug: string, list: string): Promise<MemberPreview> {
  const { community } = await openCommunity(deps.db, actor, slug, 'community.importMembers');
  return plan(deps, deps.db, community.id, list);
}

/**
 * Invites everybody of a list who is no member and holds no invitation that works, as it was previewed, all of them or nobody. For who leads the community; refuses with
 * `preview-outdated` where the list or what is known of it is another by now, with `invalid` a line that cannot be used, and who does it too often.
 */
export async function importMembers(deps: Deps, actor: Actor, slug: string, { list, mark }: { list: string; mark: string }): Promise<{ invited: number }> {
  const { community } = await openCommunity(deps.db, actor, slug, 'community.importMembers');
  const person = requirePerson(actor);
  return deps.db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const now = await plan(deps, tx, community.id, list);
    if (now.mark !== mark) throw conflict('preview-outdated', t`The list, or who is a member or invited, changed since this preview. Nobody was invited; look at it again below.`);
    if (now.invalid > 0) throw invalid('list', 'unusable-lines', t`Some lines cannot be used. Nobody was invited; mend them, or take them out.`);
    if (now.toInvite === 0) throw conflict('nobody-new', t`Everybody in this list is a member or invited already. Nobody was invited.`);
    await deps.limit('import-members', person.accountId);
    for (const { email } of now.lines.filter(getsMail)) {
      await deps.limit('mail', `invitation:${email}`);
      await sendInvitation(tx, deps, { community, person, email });
    }
    await deps.record(tx, actor, { act: 'member.imported', thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { lines: now.toInvite } });
    return { invited: now.toInvite };
  });
}

/** Spreadsheets of many countries write a semicolon where others write a comma; what is copied from one has tabs. */
const DELIMITERS = [',', ';', '\t'];

async function plan({ now, hashSecret }: Deps, db: DbOrTx, communityId: string, list: string): Promise<MemberPreview> {
  const bytes = new TextEncoder().encode(list);
  if (bytes.byteLength > memberListLimits.bytes) throw invalid('list', 'too-large', t`This list is larger than 256 KiB. Bring it in pieces; nobody was invited.`);
  const lines = readCsvLines(bytes, DELIMITERS);
  if (!Array.isArray(lines)) throw invalid('list', 'unreadable', t`Line ${lines.line}: ${lines.reason}. Nobody was invited.`);
  if (lines.length === 0) throw invalid('list', 'empty', t`Choose a file, or paste a list.`);
  const columns = columnsOf(lines);
  if (!columns) throw invalid('list', 'no-addresses', t`None of the columns is called “email”. Name the one with the addresses so in the first line, or paste addresses alone.`);
  if (columns.rows.length > memberListLimits.lines) throw invalid('list', 'too-long', t`This list has ${columns.rows.length} lines; 500 are taken at a time. Bring it in pieces; nobody was invited.`);
  if (columns.rows.length === 0) throw invalid('list', 'empty', t`Nobody stands below the heads of this list.`);
  const addresses = addressesIn(columns);
  const [members, invitations] = [await listMemberAddressesAmong(db, communityId, addresses), await listInvitationsAmong(db, communityId, addresses)];
  const works = (expiresAt: Date) => expiresAt > now();
  const planned = planMembers(columns, {
    members: new Set(members),
    invited: new Set(invitations.filter(({ expiresAt }) => works(expiresAt)).map(({ email }) => email)),
    ended: new Set(invitations.filter(({ expiresAt }) => !works(expiresAt)).map(({ email }) => email)),
  });
  return { ...planned, mark: hashSecret(JSON.stringify([communityId, list, planned.lines])) };
}
