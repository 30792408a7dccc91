import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PublishingView } from '#server/services/reports/read-publishing.ts';
import { Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';

const why = { 'taken-back': t`Taken back by its author`, silent: t`Nobody answered in time, which leaves it out`, waiting: t`Not answered yet`, reworded: t`Edited since those who said nothing were asked about it`, 'no-source': t`Its source is not known` } as const;

/** The passages that stand in the text and not in the version, each with its reason. */
export function LeftOutList({ leftOut, answersUntil, timeZone, approvalAddress }: Pick<PublishingView, 'leftOut' | 'answersUntil'> & { timeZone: string; approvalAddress: string }) {
  if (leftOut.length === 0) return null;
  const waiting = leftOut.filter((each) => each.why === 'waiting').length;
  const reworded = leftOut.filter((each) => each.why === 'reworded').length;
  return (
    <Section id="left-out" title={leftOut.length === 1 ? 'One passage is left out' : `${leftOut.length} passages are left out`} rule="none" className="mt-8">
      {waiting > 0 && answersUntil !== null && (
        <p className="mb-4 max-w-measure text-s">
          {leftOut.length === 1
            ? 'It waits for an answer, for which there is time until'
            : waiting === 1
              ? 'One of them waits for an answer, for which there is time until'
              : `${waiting} of them wait for an answer, for which there is time until`}{' '}
          <LocalTime at={answersUntil} zone={timeZone} show="day-time" />.{' '}
          {waiting === 1
            ? 'Those who wrote it were told that silence leaves their words out, so a version that is published now is without it; a later one can have it.'
            : 'Those who wrote them were told that silence leaves their words out, so a version that is published now is without them; a later one can have them.'}
        </p>
      )}
      {reworded > 0 && (
        <p className="mb-4 max-w-measure text-s">
          {leftOut.length === 1
            ? 'It was edited after those who wrote it had been asked, who said nothing.'
            : reworded === 1
              ? 'One of them was edited after those who wrote it had been asked, who said nothing.'
              : `${reworded} of them were edited after those who wrote them had been asked, who said nothing.`}{' '}
          Silence agrees to the words that were asked about, and to no others. <Link to={approvalAddress}>Ask again, or go back to those words</Link>
        </p>
      )}
      <ul>
        {leftOut.map(({ wording, rooms, why: reason }, place) => (
          <li key={place} className="border-b border-line py-3 first:border-t">
            <p className="line-clamp-3 font-serif text-m">{wording}</p>
            <p className="mt-1 text-s text-ink-soft">
              {why[reason]}
              {rooms.length > 0 && `, room ${rooms.join(', ')}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
