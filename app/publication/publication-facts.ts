import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { totalOf } from '#app/perspectives/attendance.ts';
import { datesInWords } from './summit-dates.ts';

/** The row of facts under the title; what is not known has no place in it. */
export function factsOf({ summit, breakouts, questions, attendance }: PublicationView): { label: string; value: string }[] {
  const isHeld = summit.life === 'held';
  const answered = questions.filter(({ state }) => state === 'answered').length;
  const people = totalOf(attendance);
  return [
    { label: t`When`, value: datesInWords(summit.startsOn, summit.endsOn) },
    { label: t`Where`, value: summit.place },
    { label: t`Convened by`, value: summit.host },
    { label: t`Came out of it`, value: breakouts.reported > 0 ? (breakouts.reported === 1 ? t`1 breakout report` : t`${breakouts.reported} breakout reports`) : '' },
    { label: t`People so far`, value: !isHeld && people > 0 ? String(people) : '' },
    { label: t`Strategic questions`, value: questions.length === 0 ? '' : answered > 0 || isHeld ? t`${answered} of ${questions.length} answered` : t`${questions.length} on the table` },
  ].filter(({ value }) => value !== '');
}
