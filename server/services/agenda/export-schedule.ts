import type { Actor } from '#domain/actor.ts';
import { scheduleText } from '#domain/agenda/schedule-json/write-schedule.ts';
import { scheduleAcronym } from '#domain/agenda/schedule-json/schedule-words.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { shownAgenda } from './shown-agenda.ts';

const GENERATOR = { name: 'Plenary', version: '0.1.0' };

/** The agenda as the actor sees it, as a schedule in the frab/pretalx JSON format. Refuses with `not-found` what `readAgenda` refuses. */
export async function exportSchedule({ db, origin }: Deps, actor: Actor, slug: string): Promise<{ fileName: string; text: string }> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  const { summit } = opened;
  const { entries, release } = await shownAgenda(db, opened);
  const address = `${origin}/summits/${slug}`;
  const { title, timeZone, startsOn, endsOn } = summit;
  const agenda = { title, acronym: scheduleAcronym(slug), version: String(release?.number ?? 0), timeZone, startsOn, endsOn, sessions: entries };
  const text = scheduleText(agenda, {
    generator: { ...GENERATOR, url: origin },
    url: `${address}/agenda`,
    sessionUrl: (agendaSessionSlug) => `${address}/sessions/${agendaSessionSlug}`,
  });
  return { fileName: `${slug}-schedule.json`, text };
}
