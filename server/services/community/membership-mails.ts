import type { CommunityRow } from '#db/repositories/communities.ts';
import { t } from '#domain/words/t.ts';
import type { Mail } from '../deps.ts';

type Given = { email: string; community: Pick<CommunityRow, 'slug' | 'name'>; origin: string };

const at = ({ community, origin }: Given, page = ''): string => `${origin}/communities/${community.slug}${page}`;

/** Tells who leads a community that somebody asks to join. What they wrote is read on the page, where it is answered. */
export const requestMail = (given: Given & { asker: string }): Mail => ({
  recipient: given.email,
  subject: t`${given.asker} asks to join: ${given.community.name}`,
  text: [t`Hello,`, '', t`${given.asker} would like to become a member of "${given.community.name}".`, '', t`Read why, and accept or decline: ${at(given, '/membership')}`, ''].join('\n'),
});

/** Tells somebody who asked that they are a member now. */
export const acceptedMail = (given: Given): Mail => ({
  recipient: given.email,
  subject: t`You are a member: ${given.community.name}`,
  text: [t`Hello,`, '', t`you asked to join "${given.community.name}", and you are a member now.`, '', t`What is going on there: ${at(given)}`, ''].join('\n'),
});

/** Tells somebody who asked that they were declined, and why. */
export const declinedMail = (given: Given & { reason: string }): Mail => ({
  recipient: given.email,
  subject: t`Your request to join: ${given.community.name}`,
  text: [t`Hello,`, '', t`you asked to join "${given.community.name}". Those who lead it declined, for this reason:`, '', given.reason, '', t`You can ask again after 14 days: ${at(given, '#join')}`, ''].join('\n'),
});

/** Asks somebody to become a member of a community. */
export const communityInvitationMail = (given: Given & { invitedBy: string; secret: string }): Mail => ({
  recipient: given.email,
  subject: t`${given.invitedBy} invites you to join: ${given.community.name}`,
  text: [
    t`Hello,`,
    '',
    t`${given.invitedBy} invites you to become a member of "${given.community.name}".`,
    '',
    t`Look at the invitation and accept it: ${at(given, `/invitations/${given.secret}`)}`,
    '',
    t`The link works once and for 14 days. If you did not expect this mail, do nothing; whoever has the link can accept it, so do not pass it on.`,
    '',
  ].join('\n'),
});
