import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { scheduleFile } from './agenda-files.ts';
import { shownAgenda } from './shown-agenda.ts';

/** The agenda as the actor sees it, as a schedule in the frab/pretalx JSON format. Refuses with `not-found` what `readAgenda` refuses. */
export async function exportSchedule({ db, origin }: Deps, actor: Actor, slug: string): Promise<{ fileName: string; text: string }> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  const { entries, release } = await shownAgenda(db, opened);
  return { fileName: `${slug}-schedule.json`, text: scheduleFile({ summit: opened.summit, entries, number: release?.number ?? 0, origin }) };
}
