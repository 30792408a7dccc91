import type { SummitRow } from '#db/repositories/summits.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { scheduleAcronym } from '#domain/agenda/schedule-json/schedule-words.ts';
import { scheduleText } from '#domain/agenda/schedule-json/write-schedule.ts';
import type { SummitCalendar } from '#server/export/calendar/summit-calendar.ts';

const GENERATOR = { name: 'Plenary', version: '0.1.0' };

type Given = { summit: SummitRow; entries: PlannedAgendaSession[]; /** Where its pages stand. */ origin: string };

/** An agenda as a schedule in the frab/pretalx JSON format; `number` is that of its release, 0 before the first. */
export function scheduleFile({ summit, entries, number, origin }: Given & { number: number }): string {
  const { slug, title, timeZone, startsOn, endsOn } = summit;
  const address = `${origin}/summits/${slug}`;
  const agenda = { title, acronym: scheduleAcronym(slug), version: String(number), timeZone, startsOn, endsOn, sessions: entries };
  return scheduleText(agenda, {
    generator: { ...GENERATOR, url: origin },
    url: `${address}/agenda`,
    sessionUrl: (agendaSessionSlug) => `${address}/sessions/${agendaSessionSlug}`,
  });
}

/** An agenda as a calendar is made of it; `page` is the page that shows the same to people. */
export function calendarGiven({ summit, entries, release, origin, page }: Given & { release: SummitCalendar['release']; page: 'agenda' | 'mine' }): SummitCalendar {
  const address = `${origin}/summits/${summit.slug}`;
  return {
    name: summit.title,
    summitId: summit.id,
    host: new URL(origin).hostname,
    url: `${address}/${page}`,
    sessionUrl: (agendaSessionSlug) => `${address}/sessions/${agendaSessionSlug}`,
    sessions: entries,
    release,
  };
}
