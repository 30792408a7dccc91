import { describe, expect, it } from 'vitest';
import { pastItsTime, retentionByDefault, retentionRuleNames, retentionRules } from './retention.ts';
import { readStored, retentionSchema, senderNamed, settingsByDefault, siteSettingsSchema, storedNameOf } from './site-settings.ts';

describe('the settings of the site', () => {
  it('are as by default where nothing is kept, or what is kept is not allowed', () => {
    expect(readStored(new Map())).toEqual({ settings: settingsByDefault, days: retentionByDefault });
    expect(readStored(new Map<string, unknown>([['signUp', 'nobody'], [storedNameOf('sentMails'), 1], [storedNameOf('notices'), 'x'], ['other', 1]]))).toEqual({ settings: settingsByDefault, days: retentionByDefault });
  });

  it('are what is kept', () => {
    const { settings, days } = readStored(new Map<string, unknown>([['signUp', 'invitation'], ['mailSender', 'The house'], [storedNameOf('sentMails'), 30]]));
    expect([settings, days.sentMails, days.notices]).toEqual([{ ...settingsByDefault, signUp: 'invitation', mailSender: 'The house' }, 30, 180]);
  });

  it.each(['A <b@c>', '"Quoted"', 'me@example.org', 'two\nlines', 'x'.repeat(61)])('take no sender called %j', (mailSender) => {
    expect(siteSettingsSchema.safeParse({ ...settingsByDefault, mailSender }).success).toBe(false);
  });

  it('name the sender of mails, and leave the address as it is', () => {
    expect(senderNamed('Plenary <plenary@example.org>', '')).toBe('Plenary <plenary@example.org>');
    expect([senderNamed('Plenary <plenary@example.org>', 'Micro, credentials'), senderNamed('plenary@example.org', 'House')]).toEqual(['"Micro, credentials" <plenary@example.org>', '"House" <plenary@example.org>']);
  });
});

describe('how long things are kept', () => {
  it.each(retentionRuleNames)('%s: for a time within its bounds, and no other is taken', (rule) => {
    const { days, least, most } = retentionRules[rule];
    expect(days).toBeGreaterThanOrEqual(least);
    expect(days).toBeLessThanOrEqual(most);
    const allowed = (value: number) => retentionSchema.safeParse({ ...retentionByDefault, [rule]: value }).success;
    expect([allowed(least), allowed(most), allowed(least - 1), allowed(most + 1), allowed(least + 0.5)]).toEqual([true, true, false, false, false]);
  });

  it('is over so many days after', () => {
    expect(pastItsTime('sentMails', { ...retentionByDefault, sentMails: 30 }, new Date('2026-03-31T12:00:00Z'))).toEqual(new Date('2026-03-01T12:00:00Z'));
  });
});
