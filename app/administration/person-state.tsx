import type { PersonLine } from '#server/services/administration/people.ts';
import { ToneLine } from '#app/ui/notice.tsx';

/** Whether somebody has an account that they confirmed, and whether they administer the site. */
export function PersonState({ person: { state, isSiteAdmin } }: { person: Pick<PersonLine, 'state' | 'isSiteAdmin'> }) {
  if (isSiteAdmin) return <ToneLine tone="good">Site administrator</ToneLine>;
  if (state === 'unconfirmed') return <ToneLine tone="warn">Address not confirmed</ToneLine>;
  return <span className="text-ink-soft">{state === 'guest' ? 'Guest' : 'Account'}</span>;
}
