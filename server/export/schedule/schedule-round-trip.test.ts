import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaSessionKinds } from '#domain/agenda/agenda-session.ts';
import type { ScheduleAgenda } from '#domain/agenda/schedule-json/schedule-agenda.ts';
import { scheduleText } from '#domain/agenda/schedule-json/write-schedule.ts';
import { anEntry, anyAgenda, aPerson } from '#test/support/agenda-builders.ts';
import { readScheduleFile } from './read-schedule-file.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/schedules');
const isAbsent = !existsSync(folder);
const skipped = '(skipped where the folder ../shared/data/schedules is absent)';
const file = (name: string): string => readFileSync(resolve(folder, name), 'utf8');

const origin = {
  generator: { name: 'Plenary', version: '0.1.0', url: 'https://plenary.example/' },
  url: 'https://plenary.example/summits/demo/agenda',
  sessionUrl: (slug: string) => `https://plenary.example/summits/demo/agenda/${slug}`,
};
const write = (agenda: ScheduleAgenda): string => scheduleText(agenda, origin);

function read(text: string): { agenda: ScheduleAgenda; notes: string[] } {
  const reading = readScheduleFile(new TextEncoder().encode(text), { timeZone: 'UTC', language: 'en' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

const anySchedule: fc.Arbitrary<ScheduleAgenda> = fc.record({
  title: fc.constantFrom('Micro-credential Summit', 'Łódź: “Ünïcode”'),
  acronym: fc.constantFrom('micro-credential-summit-2015', 'democon', 'a', ''),
  version: fc.constantFrom('1', 'v1.1', ''),
  timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'Australia/Lord_Howe'),
  startsOn: fc.constantFrom('2024-03-08', '2024-03-10'),
  endsOn: fc.constant('2024-03-10'),
  sessions: anyAgenda,
});

function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addFormat('color', true);
  ajv.addMetaSchema(draft6);
  const validate = ajv.compile(JSON.parse(file('schema.json')) as object);
  return (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);
}

describe('a schedule', () => {
  it('is the same, byte for byte, when exported, imported and exported again', () => {
    fc.assert(
      fc.property(anySchedule, (agenda) => {
        const exported = write(agenda);
        expect(write(read(exported).agenda)).toBe(exported);
      }),
    );
  });

  it('brings back every session with all that is ours, and has nothing to note', () => {
    const withoutOurIds = (entries: ScheduleAgenda['sessions']) =>
      entries.map((entry) => ({ ...entry, id: '', questionIds: [] })).sort((one, other) => (one.guid < other.guid ? -1 : 1));
    fc.assert(
      fc.property(anySchedule, (agenda) => {
        const { agenda: back, notes } = read(write(agenda));
        expect(withoutOurIds(back.sessions)).toEqual(withoutOurIds(agenda.sessions));
        expect([back.title, back.version, back.timeZone, notes]).toEqual([agenda.title, agenda.version, agenda.timeZone, []]);
      }),
    );
  });

  it('is the same whatever order the sessions come in', () => {
    fc.assert(
      fc.property(anySchedule, (agenda) => {
        const other = { ...agenda, sessions: [...agenda.sessions].reverse() };
        expect(JSON.parse(write(other))).toEqual(JSON.parse(write(agenda)));
      }),
    );
  });

  it('carries the six kinds in the type, and affiliation, part and outcome of those named', () => {
    const people = [aPerson({ name: 'Connie Yowell', affiliation: 'MacArthur Foundation', part: 'moderator', biography: 'Leads *education*.' })];
    const entries = agendaSessionKinds.map((kind) => ({ ...anEntry({ title: kind, kind, outcome: '- done' }), people }));
    const { sessions: back } = read(write({ title: 'Demo', acronym: 'demo', version: '1', timeZone: 'UTC', startsOn: '2015-01-29', endsOn: '2015-01-30', sessions: entries })).agenda;
    expect(back.map(({ kind }) => kind).sort()).toEqual([...agendaSessionKinds].sort());
    expect(back.every((entry) => entry.outcome === '- done' && JSON.stringify(entry.people) === JSON.stringify(people))).toBe(true);
  });

  it('keeps slugs apart when it has to make one fit', () => {
    const entries = ['x', 'session-x', 'x-'].map((slug) => ({ ...anEntry({ title: slug }), slug }));
    const exported = write({ title: 'Demo', acronym: 'demo', version: '1', timeZone: 'UTC', startsOn: '2015-01-29', endsOn: '2015-01-29', sessions: entries });
    const slugs = read(exported).agenda.sessions.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(3);
    expect(write(read(exported).agenda)).toBe(exported);
  });
});

describe(`the schedule format ${skipped}`, () => {
  it.skipIf(isAbsent)('accepts every schedule that we write', () => {
    const errorsOf = validator();
    fc.assert(
      fc.property(anySchedule, (agenda) => {
        expect(errorsOf(write(agenda))).toEqual([]);
      }),
    );
  });

  it.skipIf(isAbsent)('refuses what it must, so that the check is one', () => {
    expect(validator()('{"schedule": {"version": "1"}}')).not.toEqual([]);
  });

  it.skipIf(isAbsent)('accepts the sample of pretalx and what becomes of it here', () => {
    const errorsOf = validator();
    expect(errorsOf(file('pretalx-democon.json'))).toEqual([]);
    expect(errorsOf(write(read(file('pretalx-democon.json')).agenda))).toEqual([]);
  });
});

describe(`the sample of pretalx ${skipped}`, () => {
  type Person = { public_name: string; biography: string };
  type Event = { guid: string; slug: string; title: string; date: string; duration: string; room: string; language: string; abstract: string; description: string; persons: Person[] };
  type Sample = { schedule: { version: string; conference: { title: string; acronym: string; start: string; end: string; days: { rooms: Record<string, Event[]> }[] } } };
  const sample = (): Sample => JSON.parse(file('pretalx-democon.json')) as Sample;

  it.skipIf(isAbsent)('is the same, byte for byte, when exported, imported and exported again', () => {
    const exported = write(read(file('pretalx-democon.json')).agenda);
    expect(write(read(exported).agenda)).toBe(exported);
  });

  it.skipIf(isAbsent)('loses nothing that we have a place for', () => {
    const { agenda } = read(file('pretalx-democon.json'));
    const { version, conference } = sample().schedule;
    expect(agenda).toMatchObject({ version, title: conference.title, acronym: conference.acronym, startsOn: conference.start, endsOn: conference.end, timeZone: 'UTC' });
    const events = conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
    const entries = new Map(agenda.sessions.map((entry) => [entry.guid, entry]));
    expect(agenda.sessions).toHaveLength(events.length);
    for (const event of events) {
      const [hours = 0, minutes = 0] = event.duration.split(':').map(Number);
      expect(entries.get(event.guid)).toMatchObject({
        slug: event.slug,
        title: event.title,
        place: event.room,
        language: event.language,
        startsAt: new Date(event.date),
        endsAt: new Date(new Date(event.date).getTime() + (hours * 60 + minutes) * 60_000),
        abstract: `${event.abstract}\n\n${event.description}`,
        people: event.persons.map(({ public_name, biography }) => ({ name: public_name, biography })),
      });
    }
  });

  it.skipIf(isAbsent)('is noted for what we take otherwise', () => {
    expect(read(file('pretalx-democon.json')).notes).toEqual([
      '27 sessions of the type “Talk” taken as “Plenary”.',
      '9 sessions of the type “Workshop” taken as “Breakouts”.',
      'Tracks are not kept: Phased and Horizontal.',
    ]);
  });
});
