import { putSiteSetting, readSiteSettings as readStoredSettings } from '#db/repositories/site-settings.ts';
import type { Actor } from '#domain/actor.ts';
import type { SettingName, SiteSettings } from '#domain/administration/site-settings.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

/** What is settled about the site. For site administrators. */
export async function readSiteSettings({ db }: Deps, actor: Actor): Promise<SiteSettings> {
  requireCan(standingOnSite(actor), 'site.administer');
  return (await readStoredSettings(db)).settings;
}

/** Kept with the audit log in English. */
const settingWords = (): Record<SettingName, string> => ({ signUp: t`who may make an account`, communitiesBy: t`who may make communities`, mailSender: t`the name that mails come from` });

/** Settles it anew; what changed is kept in the audit log. For site administrators. */
export async function changeSiteSettings({ db, record }: Deps, actor: Actor, wanted: SiteSettings): Promise<{ changed: number }> {
  requireCan(standingOnSite(actor), 'site.administer');
  return db.transaction(async (tx) => {
    const { settings } = await readStoredSettings(tx);
    const changed = (Object.keys(settingWords()) as SettingName[]).filter((name) => settings[name] !== wanted[name]);
    for (const name of changed) {
      await putSiteSetting(tx, name, wanted[name]);
      await record(tx, actor, { act: 'settings.changed', thing: { kind: 'site' }, facts: { setting: saidIn('en', settingWords)[name], from: settings[name], to: wanted[name] } });
    }
    return { changed: changed.length };
  });
}
