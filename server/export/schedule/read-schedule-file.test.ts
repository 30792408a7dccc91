import { describe, expect, it } from 'vitest';
import { readScheduleFile } from './read-schedule-file.ts';

const defaults = { timeZone: 'America/New_York', language: 'en' };
const GUID = '8079583e-8321-506c-95af-fd2903a5f075';

const read = (text: string) => readScheduleFile(new TextEncoder().encode(text), defaults);
const problems = (text: string): string[] => {
  const reading = read(text);
  return reading.ok ? [] : reading.problems.map(({ line, column, path, reason }) => `${line}:${column} ${path}: ${reason}`);
};

type Loose = Record<string, unknown>;
const event = (fields: Loose = {}): Loose => ({ guid: GUID, date: '2020-12-14T09:00:00+01:00', duration: '00:30', title: 'Opening', type: 'Plenary', language: 'en', slug: 'opening', ...fields });
const schedule = (days: unknown, conference: Loose = {}): string =>
  JSON.stringify({ schedule: { version: '1', conference: { title: 'Demo', time_zone_name: 'Europe/Berlin', ...conference, days } } }, null, 1);
const oneRoom = (...events: unknown[]): unknown[] => [{ date: '2020-12-14', rooms: { 'Gray Room': events } }];

describe('a file that is not JSON', () => {
  it.each([
    ['{"schedule": {\n  "version": "1",\n}}', '3:1 the file: a “}” stands where it cannot: often a comma just before it is missing or too many'],
    ['{"schedule": {\n  "version" "1"}}', '2:13 the file: a text stands where it cannot: often a comma just before it is missing or too many'],
    ['{"schedule": [1,\n2', '2:1 the file: the file ends too early: a bracket, a brace or a quotation mark is not closed'],
    ['{"schedule": tru}', '1:14 the file: “tru” stands where it cannot: texts need quotation marks, numbers no leading zero'],
    ['{"a":\n 012}', '2:2 the file: “1” stands where it cannot: texts need quotation marks, numbers no leading zero'],
    ['{"a": 1} // schedule', '1:10 the file: “/” stands where it cannot: texts need quotation marks, numbers no leading zero'],
    ['[1] 2', '1:5 the file: a number stands where it cannot: often a comma just before it is missing or too many'],
    ['', '1:1 the file: the file ends too early: a bracket, a brace or a quotation mark is not closed'],
    ['[]', '1:1 the file: this must be a schedule in JSON, with "schedule" at its beginning'],
    ['{}', "1:1 the file: 'schedule' is missing"],
  ])('%j is refused with its line, column and reason', (text, problem) => expect(problems(text)).toEqual([problem]));

  it('is refused when it is nested without end', () => {
    expect(problems('['.repeat(500_000))).toEqual(['1:1 the file: this is nested too deeply to be a schedule']);
  });

  it('is refused when it is larger than 2 MiB or not UTF-8', () => {
    expect(problems(' '.repeat(2 * 1024 * 1024 + 1))).toEqual(['1:1 the file: this is larger than 2 MiB']);
    expect(readScheduleFile(Uint8Array.from([0x7b, 0xff]), defaults)).toEqual({
      ok: false,
      problems: [{ line: 1, column: 1, path: 'the file', reason: 'this is not text in UTF-8' }],
    });
  });
});

describe('a fault in a schedule', () => {
  it('is named by line, path in words and reason', () => {
    const day = oneRoom(event())[0];
    const faulty = { rooms: { 'Gray Room': [event({ guid: null }), event({ guid: null }), event({ guid: null, duration: '90 min' })] } };
    const text = schedule([day, faulty]);
    const line = text.split('\n').findIndex((each) => each.includes('90 min')) + 1;
    expect(problems(text)).toEqual([`${line}:21 day 2, room 'Gray Room', third session: 'duration' must look like 01:30`]);
  });

  it('that is a lack is named where the thing that lacks it begins', () => {
    const text = schedule(oneRoom(event({ title: undefined })));
    const line = text.split('\n').findIndex((each) => each.includes('"Gray Room"')) + 2;
    expect(problems(text)).toEqual([`${line}:8 day 1, room 'Gray Room', first session: 'title' is missing`]);
  });

  const place = "day 1, room 'Gray Room', first session";
  it.each<[string, unknown, string]>([
    ['a title that is no text', oneRoom(event({ title: 7 })), `${place}: 'title' must be text`],
    ['a title too long', oneRoom(event({ title: 'x'.repeat(161) })), `${place}: 'title' must have at most 160 characters`],
    ['a guid that is none', oneRoom(event({ guid: '7' })), `${place}: 'guid' must be a UUID such as 8079583e-8321-506c-95af-fd2903a5f075`],
    ['a day that does not exist', oneRoom(event({ date: '2020-02-31T09:00:00Z' })), `${place}: 'date' must be a time that exists, from 1980 to 2199`],
    ['no time at all', oneRoom(event({ date: null })), `${place}: 'date' is missing`],
    ['no end', oneRoom(event({ duration: null })), `${place}: 'duration' is missing`],
    ['an end before the beginning', oneRoom(event({ end: '2020-12-14T08:00:00+01:00' })), `${place}: 'end' must leave the session some time`],
    ['a session of three days', oneRoom(event({ duration: '72:00' })), `${place}: 'duration' must leave the session at most 48 hours`],
    ['a person who is none', oneRoom(event({ persons: [{ name: 'A' }, 'B'] })), `${place}, second person: this must be a person`],
    ['a session that is none', oneRoom('Opening'), `${place}: this must be a session`],
    ['a room without a list', [{ rooms: { 'Gray Room': {} } }], "day 1, room 'Gray Room': this must be a list of sessions"],
    ['a day without rooms', [{ rooms: [] }], "day 1: 'rooms' must hold rooms, each with its sessions"],
    ['no days', undefined, "the conference: 'days' is missing"],
    ['32 days', Array.from({ length: 32 }, () => ({ rooms: {} })), "the conference: 'days' must be at most 31"],
    ['neither sessions nor dates', [], "the conference: 'days' must hold a session, or the conference must name its first and last day"],
    ['2,001 sessions', oneRoom(...Array.from({ length: 2001 }, () => 1)), "the conference: 'days' must hold at most 2,000 sessions"],
    ['days far apart', [...oneRoom(event()), ...oneRoom(event({ guid: null, date: '2021-03-01T09:00:00Z' }))], "the conference: 'days' must be at most 31 from the first to the last"],
  ])('is found: %s', (_, days, problem) => {
    expect(problems(schedule(days)).map((each) => each.replace(/^\d+:\d+ /, ''))).toEqual([problem]);
  });

  it('is found when two sessions bear one guid, whatever its case', () => {
    const [problem] = problems(schedule(oneRoom(event(), event({ guid: GUID.toUpperCase() }))));
    expect(problem).toMatch(/^\d+:17 day 1, room 'Gray Room', second session: 'guid' is that of another session too: day 1, room 'Gray Room', first session$/);
  });

  it('is found when a room is given twice in one day, of which one would be lost', () => {
    expect(problems('{"schedule": {"version": "1", "conference": {"title": "Demo", "days": [{"rooms": {\n"A": [],\n"A": []}}]}}}')).toEqual([
      "3:1 day 1: 'A' is given twice",
    ]);
  });

  it('does not hide the others, up to twenty', () => {
    const faulty = Array.from({ length: 30 }, () => event({ guid: null, title: '', start: '9' }));
    expect(problems(schedule(oneRoom(...faulty)))).toHaveLength(20);
    expect(problems(schedule(oneRoom(faulty[0])))).toHaveLength(2);
  });
});

describe('a schedule that leaves things out', () => {
  const agendaOf = (text: string) => {
    const reading = read(text);
    if (!reading.ok) throw new Error(reading.problems.map(({ reason }) => reason).join());
    return reading;
  };

  it('is read with what we know, and the notes say what was taken', () => {
    const bare = { date: '2020-12-14', rooms: { '': [{ title: 'Opening', start: '09:00', duration: '1:00' }] } };
    const { agenda, notes } = agendaOf(schedule([bare], { time_zone_name: undefined }));
    expect(agenda).toMatchObject({ acronym: 'demo', version: '1', timeZone: 'America/New_York', startsOn: '2020-12-14', endsOn: '2020-12-14' });
    expect(agenda.sessions).toMatchObject([
      { title: 'Opening', kind: 'plenary', slug: 'opening', place: '', language: 'en', people: [], startsAt: new Date('2020-12-14T14:00:00Z'), endsAt: new Date('2020-12-14T15:00:00Z') },
    ]);
    expect(notes).toEqual([
      'The file names no time zone: America/New_York is taken.',
      '1 session without a type taken as “Plenary”.',
      '1 session without a guid: we gave one that stays the same at the next import.',
      '1 session with an address that was missing, unfit or taken: we gave another.',
      '1 session without a known language: the language of the summit is taken.',
    ]);
  });

  it('gives a session without a guid the same one at each import', () => {
    const text = schedule(oneRoom(event({ guid: null }), event({ guid: null }), event({ guid: null, id: 7 })));
    const guids = () => agendaOf(text).agenda.sessions.map(({ guid }) => guid);
    expect(guids()).toEqual(guids());
    expect(new Set(guids()).size).toBe(3);
  });

  it('takes types of others as the kind that is run in the same way, and notes it', () => {
    const types = ['Workshop', 'Podium discussion', 'LUNCH', 'Fishbowl', 'Juggling', 'strategic-discussion'];
    const { agenda, notes } = agendaOf(schedule(oneRoom(...types.map((type, hour) => event({ guid: null, id: hour, type, slug: `s-${hour}`, date: `2020-12-14T1${hour}:00:00+01:00` })))));
    expect(agenda.sessions.map(({ kind }) => kind)).toEqual(['breakouts', 'panel', 'break', 'strategic-discussion', 'plenary', 'strategic-discussion']);
    expect(notes).toContain('1 session of the type “Juggling” taken as “Plenary”.');
    expect(notes.some((note) => note.includes('strategic-discussion'))).toBe(false);
  });

  it('reads a person by either name, and leaves out one without', () => {
    const { agenda, notes } = agendaOf(schedule(oneRoom(event({ persons: [{ id: 1, public_name: 'Brent Maddin' }, { name: 'Connie Yowell', part: 'host' }, { id: 2 }] }))));
    expect(agenda.sessions[0]?.people.map(({ name, part }) => `${name}, ${part}`)).toEqual(['Brent Maddin, speaker', 'Connie Yowell, host']);
    expect(notes).toEqual(['People without a name left out of 1 session.']);
  });

  it('says which tracks, links and attachments are not kept', () => {
    const { notes } = agendaOf(schedule(oneRoom(event({ track: 'Phased', links: [{ url: 'https://example.org' }] }))));
    expect(notes).toEqual(['Tracks are not kept: Phased.', 'Links and attachments of 1 session are not kept.']);
  });

  it('joins the description to the abstract, and reads the times by the clocks of the zone where no offset stands', () => {
    const { agenda } = agendaOf(schedule(oneRoom(event({ abstract: 'Short.', description: 'Long.', date: '2020-12-14T09:00:00' }))));
    expect(agenda.sessions[0]).toMatchObject({ abstract: 'Short.\n\nLong.', outcome: '', startsAt: new Date('2020-12-14T08:00:00Z') });
  });

  it('keeps a room of any name', () => {
    const text = schedule(oneRoom()).replace('"Gray Room": []', `"__proto__": [${JSON.stringify(event())}]`);
    expect(agendaOf(text).agenda.sessions.map(({ place }) => place)).toEqual(['__proto__']);
  });
});
