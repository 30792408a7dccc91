import type { SummitRow } from '#db/repositories/summits.ts';
import type { InvitedRole } from '#domain/summit-invitation.ts';
import type { Mail } from '../deps.ts';

type Given = { email: string; role: InvitedRole; invitedBy: string; summit: Pick<SummitRow, 'title' | 'startsOn' | 'endsOn' | 'place'>; secret: string; origin: string };

const asks: Record<InvitedRole, string> = {
  convener: 'to convene it together: to prepare the agenda, to invite people and to publish.',
  facilitator: 'to facilitate: to check people in, to run rooms and to tell everybody what they should know.',
};

/** Asks somebody to convene or facilitate a summit. */
export const invitationMail = ({ email, role, invitedBy, summit, secret, origin }: Given): Mail => ({
  recipient: email,
  subject: `${invitedBy} invites you to ${role === 'convener' ? 'convene' : 'facilitate'}: ${summit.title}`,
  text: [
    `Hello,`,
    '',
    `${invitedBy} prepares "${summit.title}" (${summit.startsOn === summit.endsOn ? summit.startsOn : `${summit.startsOn} to ${summit.endsOn}`}${summit.place && `, ${summit.place}`}) and invites you ${asks[role]}`,
    '',
    `Look at the invitation and accept it: ${origin}/invitations/${secret}`,
    '',
    'The link works once and for 14 days. If you did not expect this mail, do nothing; whoever has the link can accept it, so do not pass it on.',
    '',
  ].join('\n'),
});
