import type { CommunityRow } from '#db/repositories/communities.ts';
import { type Reason, reasonWords } from '#domain/introduction-reason.ts';
import { t } from '#domain/words/t.ts';
import type { Mail } from '../deps.ts';

type Introduced = { name: string; email: string; accountId: string };
type Given = { to: Introduced; other: Introduced; reasons: readonly Reason[]; /** "you", or the name of who asked. */ asked: string; community: Pick<CommunityRow, 'slug' | 'name'>; origin: string };

/** Introduces one member to another, with the reason and how to write to them. */
export const introductionMail = ({ to, other, reasons, asked, community, origin }: Given): Mail => ({
  recipient: to.email,
  subject: t`${to.name}, meet ${other.name}`,
  text: [
    t`Hello ${to.name},`,
    '',
    asked === 'you' ? t`you asked us to introduce you and ${other.name} to each other, as members of "${community.name}".` : t`${asked} asked us to introduce you and ${other.name} to each other, as members of "${community.name}".`,
    '',
    ...reasons.map((reason) => reasonWords(reason, other.name)),
    '',
    t`Write to ${other.name}: ${other.email}`,
    t`Who they are: ${origin}/people/${other.accountId}`,
    '',
    t`You get this mail once for each person, since you said that you want to be introduced. You can change that: ${origin}/communities/${community.slug}/people/mine`,
    '',
  ].join('\n'),
});
