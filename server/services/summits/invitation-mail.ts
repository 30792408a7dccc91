import type { SummitRow } from '#db/repositories/summits.ts';
import type { InvitedRole } from '#domain/summit-invitation.ts';
import { t } from '#domain/words/t.ts';
import type { Mail } from '../deps.ts';

type Given = { email: string; role: InvitedRole; invitedBy: string; summit: Pick<SummitRow, 'title' | 'startsOn' | 'endsOn' | 'place'>; secret: string; origin: string };

/** What is asked of whom. */
function asked({ role, invitedBy, summit }: Given): { subject: string; sentence: string } {
  const { title, startsOn, endsOn, place } = summit;
  const days = startsOn === endsOn ? startsOn : t`${startsOn} to ${endsOn}`;
  const about = place === '' ? days : `${days}, ${place}`;
  return role === 'convener'
    ? { subject: t`${invitedBy} invites you to convene: ${title}`, sentence: t`${invitedBy} prepares "${title}" (${about}) and invites you to convene it together: to prepare the agenda, to invite people and to publish.` }
    : { subject: t`${invitedBy} invites you to facilitate: ${title}`, sentence: t`${invitedBy} prepares "${title}" (${about}) and invites you to facilitate: to check people in, to run rooms and to tell everybody what they should know.` };
}

/** Asks somebody to convene or facilitate a summit. */
export function invitationMail(given: Given): Mail {
  const { email, secret, origin } = given;
  const link = `${origin}/invitations/${secret}`;
  const { subject, sentence } = asked(given);
  return {
    recipient: email,
    subject,
    text: [
      t`Hello,`,
      '',
      sentence,
      '',
      t`Look at the invitation and accept it: ${link}`,
      '',
      t`The link works once and for 14 days. If you did not expect this mail, do nothing; whoever has the link can accept it, so do not pass it on.`,
      '',
    ].join('\n'),
  };
}
