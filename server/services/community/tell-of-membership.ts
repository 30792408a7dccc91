import type { CommunityRow } from '#db/repositories/communities.ts';
import { listConvenerIds } from '#db/repositories/community-members.ts';
import { deleteNoticesAbout, deleteNoticesOf } from '#db/repositories/notices.ts';
import type { DbOrTx } from '#db/client.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellAtAddress } from '../notices/tell-at-address.ts';
import { tell } from '../notices/tell.ts';
import { acceptedMail, communityInvitationMail, declinedMail, requestMail } from './membership-mails.ts';

type Community = Pick<CommunityRow, 'id' | 'slug' | 'name'>;

/** Tells those who lead a community that somebody asks to join, and why. */
export async function tellOfRequest(deps: Deps, tx: DbOrTx, community: Community, { accountId, name, sentence }: { accountId: string; name: string; sentence: string }): Promise<void> {
  const { id, slug, name: title } = community;
  await tell(deps, tx, { kind: 'request', thing: { kind: 'membership', id }, byId: accountId, to: await listConvenerIds(tx, id), title, words: sentence, path: `/communities/${slug}/membership`, mail: (_id, email) => requestMail({ email, community, origin: deps.origin, asker: name }) });
}

/** A request waits no more: nobody is told of it any longer. */
export const forgetRequest = (tx: DbOrTx, communityId: string, accountId: string): Promise<void> => deleteNoticesAbout(tx, 'request', { kind: 'membership', id: communityId }, accountId);

/** Tells somebody who asked to join what became of that; a reason is one for declining. */
export async function tellOfAnswer(deps: Deps, tx: DbOrTx, community: Community, accountId: string, reason: string | null): Promise<void> {
  const { id, slug, name: title } = community;
  await forgetRequest(tx, id, accountId);
  await tell(deps, tx, {
    kind: 'membership',
    thing: { kind: 'community', id },
    byId: null,
    to: [accountId],
    title,
    words: () => (reason === null ? t`You are a member now.` : t`Declined, for this reason: ${reason}`),
    path: `/communities/${slug}${reason === null ? '' : '#join'}`,
    mail: (_id, email) => (reason === null ? acceptedMail({ email, community, origin: deps.origin }) : declinedMail({ email, community, origin: deps.origin, reason })),
  });
}

/** Asks whoever has an address to become a member, by a link that takes the place of an earlier one. */
export async function tellOfInvitation(deps: Deps, tx: DbOrTx, community: Community, { id: sourceId, email, secret, by }: { id: string; email: string; secret: string; by: { accountId: string; name: string } }): Promise<void> {
  const { id, slug, name: title } = community;
  await deleteNoticesOf(tx, [sourceId]);
  const write = () => communityInvitationMail({ email, community, origin: deps.origin, invitedBy: by.name, secret });
  await tellAtAddress(deps, tx, { recipient: email, write }, { kind: 'invitation', thing: { kind: 'community', id }, byId: by.accountId, title, path: `/communities/${slug}/invitations/${secret}`, sourceId });
}
