import { t } from '#domain/words/t.ts';
import type { InvitedStanding, RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { peopleWords } from '#app/feedback/people-words.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import type { Tone } from '#app/ui/tone.ts';

const standings: Record<InvitedStanding, { word: string; tone: Tone; icon: IconName }> = {
  'not-come': { word: t`Has not come`, tone: 'plain', icon: 'ring' },
  came: { word: t`Has come`, tone: 'plain', icon: 'now' },
  finished: { word: t`Finished`, tone: 'good', icon: 'check' },
  declined: { word: t`Would rather not`, tone: 'plain', icon: 'close' },
};

/** Who was invited by mail and what they did, for those who wrote the list; what somebody said stands nowhere here. */
export function InvitedList({ invited, people }: Pick<RoundView, 'invited' | 'people'>) {
  if (invited.length === 0) return <p className="text-s text-ink-soft">Nobody was invited by mail.</p>;
  return (
    <Disclosure summary={peopleWords(people).replace(/^./, (letter) => letter.toUpperCase())} hint="Only those who ask see this list." isOpen={invited.length <= 12}>
      <ul>
        {invited.map(({ id, name, email, perspective, standing }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2.5 text-s">
            <div className="min-w-0">
              <p className="font-semibold break-words">{name || email}</p>
              <p className="flex flex-wrap gap-x-3 text-ink-soft">
                <PerspectiveMark of={perspective} />
                {email === null ? <span>asked by their perspective</span> : name !== '' && <span className="min-w-0 break-all">{email}</span>}
              </p>
            </div>
            <ToneLine tone={standings[standing].tone} icon={standings[standing].icon}>
              {standings[standing].word}
            </ToneLine>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
