import { getAccount } from '#db/repositories/accounts.ts';
import { findAgendaChangedAt } from '#db/repositories/agenda-sessions.ts';
import { getSummitBySlug } from '#db/repositories/summits.ts';
import { listStars } from '#db/repositories/stars.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { personalCalendar, summitCalendar, type SummitCalendar } from '#server/export/calendar/summit-calendar.ts';
import type { Deps } from '../deps.ts';
import { openSummit, type OpenSummit } from '../summits/open-summit.ts';
import { calendarGiven } from './agenda-files.ts';
import { isCalendarKey } from './calendar-key.ts';
import { shownAgenda } from './shown-agenda.ts';

export type CalendarFile = { fileName: string; text: string };

/** The agenda as the actor sees it, as iCalendar. Refuses with `not-found` while the summit is not open to them. */
export async function readSummitCalendar(deps: Deps, actor: Actor, slug: string): Promise<CalendarFile> {
  const opened = await openSummit(deps.db, actor, slug, 'summit.read');
  return { fileName: `${slug}.ics`, text: summitCalendar(await calendarOf(deps, opened, 'agenda')) };
}

/**
 * A person's own schedule as iCalendar, for programs that cannot sign in: the key in the address is enough, and gives no more
 * than that. Follows the newest release like every public page. Refuses with `not-found` a wrong key, one that was
 * renewed, and a draft alike.
 */
export async function readPersonalCalendar(deps: Deps, slug: string, address: { person: string; key: string }): Promise<CalendarFile> {
  const { id } = await getSummitBySlug(deps.db, slug);
  if (!idSchema.safeParse(address.person).success) throw notFound('calendar');
  const { calendarRevision: revision } = await getAccount(deps.db, address.person);
  if (!isCalendarKey(deps, { summitId: id, accountId: address.person, revision }, address.key)) throw notFound('calendar');
  const opened = await openSummit(deps.db, visitor, slug, 'summit.read');
  const starred = await listStars(deps.db, id, address.person);
  return { fileName: `${slug}-mine.ics`, text: personalCalendar(await calendarOf(deps, opened, 'mine'), starred) };
}

async function calendarOf({ db, origin }: Deps, opened: OpenSummit, page: 'agenda' | 'mine'): Promise<SummitCalendar> {
  const { summit } = opened;
  const { entries, release } = await shownAgenda(db, opened);
  return calendarGiven({ summit, entries, origin, page, release: release ?? { number: 0, releasedAt: (await findAgendaChangedAt(db, summit.id)) ?? summit.updatedAt } });
}
