import type { DbOrTx } from '#db/client.ts';
import { type AgendaRelease, listReleases } from '#db/repositories/agenda-releases.ts';
import { changeSentence } from '#domain/agenda/agenda-change-words.ts';
import { planChanges } from '#domain/agenda/release-rule.ts';
import { agendaOf } from '#domain/agenda/releases.ts';
import { DAY_MS } from '#domain/clock.ts';

/** "Agenda 3 is out": what changed with the newest release, in sentences. */
export type ReleaseNotice = { number: number; releasedAt: Date; note: string; sentences: string[]; more: number };

/** After that, a change is no news; the page of releases keeps it. */
const NOTICE_LASTS_DAYS = 7;
const SENTENCES_SHOWN = 3;

/** What changed with a release since the one before, in sentences; of the first release nothing did. */
export const releaseSentences = (release: AgendaRelease, before: AgendaRelease | undefined, timeZone: string): string[] =>
  before ? planChanges(agendaOf(before.snapshot), agendaOf(release.snapshot)).map((change) => changeSentence(change, timeZone)) : [];

/** The notice for agenda and lobby; null before the second release, a week after a release, and when it changed nothing. */
export async function readReleaseNotice(db: DbOrTx, summit: { id: string; timeZone: string; releaseNumber: number }, now: Date): Promise<ReleaseNotice | null> {
  if (summit.releaseNumber < 2) return null;
  const [release, before] = await listReleases(db, summit.id, 2);
  if (!release || now.getTime() - release.releasedAt.getTime() > NOTICE_LASTS_DAYS * DAY_MS) return null;
  const sentences = releaseSentences(release, before, summit.timeZone);
  if (sentences.length === 0) return null;
  const { number, releasedAt, note } = release;
  return { number, releasedAt, note, sentences: sentences.slice(0, SENTENCES_SHOWN), more: Math.max(0, sentences.length - SENTENCES_SHOWN) };
}
