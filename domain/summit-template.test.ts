import { describe, expect, it } from 'vitest';
import { agendaSessionForm, agendaSessionFormValue } from './agenda/agenda-session-form.ts';
import { agendaFromTemplate, summitTemplate, summitTemplates } from './summit-template.ts';
import { addDays, zonedDate, zonedTime } from './time-zone.ts';

const days = (startsOn: string, count: number): string[] => Array.from({ length: count }, (_, day) => addDays(startsOn, day));

describe.each(summitTemplates().map((template) => ({ template, name: template.name })))('the template "$name"', ({ template }) => {
  it('begins and ends within its own days', () => {
    for (const { day } of template.agendaSessions) expect(day).toBeLessThanOrEqual(template.days);
    expect(new Set(template.agendaSessions.map(({ day }) => day)).size).toBe(template.days);
  });

  it('has no two sessions at once and no gap in a day', () => {
    const agenda = agendaFromTemplate(template, { startsOn: '2026-05-04', timeZone: 'America/Chicago' });
    for (const [place, agendaSession] of agenda.entries()) {
      const following = agenda[place + 1];
      if (!following || zonedDate(following.startsAt, 'America/Chicago') !== zonedDate(agendaSession.startsAt, 'America/Chicago')) continue;
      expect(following.startsAt).toEqual(agendaSession.endsAt);
    }
  });

  it('gives each session an address of its own', () => {
    const slugs = agendaFromTemplate(template, { startsOn: '2026-05-04', timeZone: 'UTC' }).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('makes sessions that the form of a session accepts unchanged', () => {
    const summit = { days: days('2026-05-04', template.days), timeZone: 'Asia/Kolkata' };
    for (const made of agendaFromTemplate(template, { startsOn: '2026-05-04', timeZone: 'Asia/Kolkata' })) {
      const whole = { ...made, subtitle: '', outcome: '', place: '', language: 'en', people: [], questionIds: [] };
      expect(agendaSessionForm(summit).parse(agendaSessionFormValue(whole, summit.timeZone))).toMatchObject({ startsAt: made.startsAt, endsAt: made.endsAt, title: made.title });
    }
  });

  it.each([
    ['2026-03-08', 'America/Chicago', 'the clocks go forward'],
    ['2026-11-01', 'America/Chicago', 'the clocks go back'],
    ['2026-03-28', 'Europe/Berlin', 'the clocks go forward on the second day'],
    ['2026-04-05', 'Australia/Lord_Howe', 'the clocks go back by half an hour'],
  ])('starts at its times on the clocks on %s in %s, when %s', (startsOn, timeZone) => {
    const agenda = agendaFromTemplate(template, { startsOn, timeZone });
    expect(agenda.map(({ startsAt }) => [zonedDate(startsAt, timeZone), zonedTime(startsAt, timeZone)])).toEqual(
      template.agendaSessions.map(({ day, starts }) => [addDays(startsOn, day - 1), starts]),
    );
    expect(agenda.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 60_000)).toEqual(template.agendaSessions.map(({ minutes }) => minutes));
  });
});

describe('a session of a template', () => {
  it('is at the right instant on both sides of the change of clocks', () => {
    const [saturday] = agendaFromTemplate(summitTemplate('working-day'), { startsOn: '2026-03-07', timeZone: 'America/Chicago' });
    const [sunday] = agendaFromTemplate(summitTemplate('working-day'), { startsOn: '2026-03-08', timeZone: 'America/Chicago' });
    expect(saturday?.startsAt.toISOString()).toBe('2026-03-07T15:00:00.000Z');
    expect(sunday?.startsAt.toISOString()).toBe('2026-03-08T14:00:00.000Z');
  });
});
