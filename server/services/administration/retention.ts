import { countPast, deletePast } from '#db/repositories/retention.ts';
import { putSiteSetting, readSiteSettings } from '#db/repositories/site-settings.ts';
import type { Actor } from '#domain/actor.ts';
import { pastItsTime, type RetentionDays, type RetentionRule, retentionRuleNames, retentionRules, retentionWords } from '#domain/administration/retention.ts';
import { storedNameOf } from '#domain/administration/site-settings.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

/** The audit log keeps it in English, whoever changed it. */
const keptName = (rule: RetentionRule): string => saidIn('en', retentionWords)[rule].what;

export type RetentionLine = { rule: RetentionRule; what: string; since: string; days: number; least: number; most: number; /** How many there are by now that the next look deletes. */ due: number };

/** What is deleted after how long, and how much is due. For site administrators. */
export async function readRetention({ db, now }: Deps, actor: Actor): Promise<{ lines: RetentionLine[] }> {
  requireCan(standingOnSite(actor), 'site.administer');
  const { days } = await readSiteSettings(db);
  const due = await Promise.all(retentionRuleNames.map((rule) => countPast(db, rule, pastItsTime(rule, days, now()))));
  return { lines: retentionRuleNames.map((rule, place) => ({ rule, ...retentionRules[rule], ...retentionWords()[rule], days: days[rule], due: due[place] ?? 0 })) };
}

/** Says how long each is kept from now on; what changed is kept in the audit log, each by itself. For site administrators. */
export async function changeRetention({ db, record }: Deps, actor: Actor, wanted: RetentionDays): Promise<{ changed: number }> {
  requireCan(standingOnSite(actor), 'site.administer');
  return db.transaction(async (tx) => {
    const { days } = await readSiteSettings(tx);
    const changed = retentionRuleNames.filter((rule) => days[rule] !== wanted[rule]);
    for (const rule of changed) {
      await putSiteSetting(tx, storedNameOf(rule), wanted[rule]);
      await record(tx, actor, { act: 'retention.changed', thing: { kind: 'site' }, facts: { setting: keptName(rule), from: `${days[rule]} days`, to: `${wanted[rule]} days` } });
    }
    return { changed: changed.length };
  });
}

/** Few enough that nobody waits for them. */
const PORTION = 2_000;

/** Deletes what is past its time, a portion after the other; each is kept in the audit log with how many it was. */
export async function applyRetention({ db, now, record }: Deps): Promise<void> {
  const { days } = await readSiteSettings(db);
  for (const rule of retentionRuleNames) {
    const before = pastItsTime(rule, days, now());
    for (let deleted = PORTION; deleted >= PORTION; ) {
      deleted = await db.transaction(async (tx) => {
        const lines = await deletePast(tx, rule, before, PORTION);
        if (lines > 0) await record(tx, null, { act: 'retention.applied', thing: { kind: 'site' }, facts: { lines, setting: keptName(rule) } });
        return lines;
      });
    }
  }
}
