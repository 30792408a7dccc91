import type { SummitRow } from '#db/repositories/summits.ts';
import { t } from '#domain/words/t.ts';
import type { Mail } from '../deps.ts';

type Given = { email: string; name: string; summit: Pick<SummitRow, 'title' | 'slug'>; origin: string };

/** Tells somebody who waited that they have a place now. */
export const placeFoundMail = ({ email, name, summit, origin }: Given): Mail => ({
  recipient: email,
  subject: t`You have a place: ${summit.title}`,
  text: [
    t`Hello ${name},`,
    '',
    t`a place became free in "${summit.title}", and it is yours. There is nothing to confirm.`,
    '',
    t`What comes next: ${origin}/summits/${summit.slug}/lobby`,
    '',
    t`If you cannot come, please give the place on to the next person: ${origin}/summits/${summit.slug}/place`,
    '',
  ].join('\n'),
});
