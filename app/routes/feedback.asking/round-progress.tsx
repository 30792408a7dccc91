import { t } from '#domain/words/t.ts';
import type { RoundProgress } from '#server/services/feedback/rounds/read-round.ts';
import { peopleWords } from '#app/feedback/people-words.ts';
import { perspectiveOf } from '#domain/perspective.ts';
import { perspectiveColour } from '#app/perspectives/perspective-drawings.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';

/** How far each perspective is: a bar of who came and finished among those invited and beside them, with the numbers in words. */
export function RoundProgressList({ progress }: { progress: RoundProgress[] }) {
  const most = Math.max(1, ...progress.map(({ invited, others }) => invited + others));
  return (
    <ul className="border-t border-line-strong">
      {progress.map((each) => (
        <li key={each.perspective} className="grid gap-x-6 gap-y-1.5 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <PerspectiveMark of={each.perspective} className="self-start" />
          <div>
            <Bar {...each} most={most} />
            <p className="text-s text-ink-soft">{words(each)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Outline: invited. Pale: came. Full: finished. Its words stand below it. */
const Bar = ({ perspective, invited, came, finished, others, othersFinished, most }: RoundProgress & { most: number }) => (
  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className={`mb-1 h-2.5 w-full ${perspectiveColour[perspectiveOf(perspective)]}`}>
    <rect width={share(invited + others, most)} height="6" className="fill-sunken" />
    <rect width={share(came + others, most)} height="6" className="fill-current opacity-40" />
    <rect width={share(finished + othersFinished, most)} height="6" className="fill-current" />
  </svg>
);

const share = (part: number, most: number): number => (100 * part) / most;

function words({ said, ...counts }: RoundProgress): string {
  const people = peopleWords(counts).replace(/^./, (letter) => letter.toUpperCase());
  if (counts.came + counts.others === 0) return `${people}.`;
  if (said === null) return t`${people}; how much they said is told in the sum alone, since they are few.`;
  const { remarks, answers, asked } = said;
  return `${people}; ${remarks === 1 ? t`one remark` : t`${remarks} remarks`}${asked === 0 ? '' : t`, ${answers} of ${asked} questions answered`}.`;
}
