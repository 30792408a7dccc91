import { readDatabaseVersion } from '#db/repositories/storage.ts';
import { countMailsByState } from '#db/repositories/mails.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import type { MailState } from '#domain/mail.ts';
import { t } from '#domain/words/t.ts';
import type { Deps, SiteState } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

export type JobLine = { name: string; every: string; last: string | null; next: string | null; isRunning: boolean; runs: number; failures: number; failed: { when: string; words: string } | null };
export type SiteStateView = Omit<SiteState, 'jobs' | 'startedAt'> & { started: string; database: string; isMailSent: boolean; mails: Record<MailState, number>; jobs: JobLine[] };

/** How the program, its database and its jobs are. For site administrators. */
export async function readSiteState({ db, now, siteState, isMailSent }: Deps, actor: Actor): Promise<SiteStateView> {
  requireCan(standingOnSite(actor), 'site.administer');
  const { jobs, startedAt, ...state } = siteState();
  const at = now();
  return {
    ...state,
    started: agoWords(startedAt, at),
    database: await readDatabaseVersion(db),
    isMailSent,
    mails: await countMailsByState(db),
    jobs: jobs.map(({ name, everyMs, isRunning, beganAt, endedAt, runs, failures, lastFailure }) => ({
      name,
      every: everyMs === null ? t`when asked` : everyWords(everyMs),
      last: endedAt && agoWords(endedAt, at),
      next: everyMs === null || beganAt === null ? null : inWords(beganAt.getTime() + everyMs - at.getTime()),
      isRunning,
      runs,
      failures,
      failed: lastFailure && { when: agoWords(lastFailure.at, at), words: lastFailure.words },
    })),
  };
}

const spans = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1_000]] as const;

/** A span by its largest unit: "5 minutes". */
function spanWords(ms: number): string {
  const [unit, size] = spans.find(([, each]) => ms >= each) ?? ['second', 1_000];
  const count = Math.max(1, Math.round(ms / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const everyWords = (ms: number): string => `every ${spanWords(ms).replace(/^1 /, '')}`;
const inWords = (ms: number): string => (ms <= 0 ? 'now' : `in ${spanWords(ms)}`);
