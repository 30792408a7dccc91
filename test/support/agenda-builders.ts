import fc from 'fast-check';
import type { AgendaPoint, PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { agendaPersonParts, agendaSessionKinds, type AgendaEntry, type AgendaPerson } from '#domain/agenda/agenda-session.ts';
import { manyLines, oneLine } from '#domain/agenda/plain-text.ts';
import { createId } from '#domain/ids.ts';

/** A session for tests; what the caller does not give is plain. Times are "11:15" on 29 January 2015 in UTC. */
export function anEntry({ from = '09:00', until = '10:00', people = [], ...given }: Partial<Omit<AgendaEntry, 'people'>> & { from?: string; until?: string; people?: (string | Partial<AgendaPerson>)[] } = {}): AgendaEntry {
  const title = given.title ?? 'Promises and Practices';
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    id: `id-${slug}`,
    guid: `00000000-0000-4000-8000-${Array.from(slug).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7).toString(16).padStart(12, '0')}`,
    slug,
    kind: 'panel',
    title,
    subtitle: '',
    abstract: '',
    outcome: '',
    place: '',
    startsAt: new Date(`2015-01-29T${from}:00Z`),
    endsAt: new Date(`2015-01-29T${until}:00Z`),
    language: 'en',
    questionIds: [],
    ...given,
    people: people.map((person) => aPerson(typeof person === 'string' ? { name: person } : person)),
  };
}

export const aPerson = (given: Partial<AgendaPerson>): AgendaPerson => ({ name: 'Brent Maddin', affiliation: '', part: 'speaker', biography: '', accountId: null, ...given });

const letters = fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) });
const line = letters.map(oneLine);
const text = fc.array(letters, { maxLength: 3 }).map((lines) => manyLines(lines.join('\n\n')));

const person: fc.Arbitrary<AgendaPerson> = fc.record({
  name: line.map((name) => name || 'Nobody'),
  affiliation: line,
  part: fc.constantFrom(...agendaPersonParts),
  biography: text,
  accountId: fc.constant(null),
});

const entry: fc.Arbitrary<AgendaEntry> = fc
  .record({
    id: fc.uuid(),
    guid: fc.uuid(),
    kind: fc.constantFrom(...agendaSessionKinds),
    title: line.map((title) => title || 'Untitled'),
    subtitle: line,
    abstract: text,
    outcome: text,
    place: fc.oneof(line, fc.constantFrom('', '101', 'Room A', 'Gray Room', '__proto__')),
    startsAtMinute: fc.integer({ min: 0, max: 3 * 24 * 60 - 1 }),
    minutes: fc.integer({ min: 1, max: 26 * 60 }),
    language: fc.constantFrom('en', 'de', 'pt-BR'),
    people: fc.array(person, { maxLength: 3 }),
    questionIds: fc.constant<string[]>([]),
  })
  .map(({ startsAtMinute, minutes, ...rest }) => {
    // Around a change of clocks in New York, to walk over it.
    const startsAt = new Date(Date.UTC(2024, 2, 9, 12) + startsAtMinute * 60_000);
    return { ...rest, slug: `session-${rest.guid.slice(0, 8)}`, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
  });

/** Any agenda of up to twelve sessions over three days. */
export const anyAgenda: fc.Arbitrary<AgendaEntry[]> = fc.uniqueArray(entry, { maxLength: 12, selector: ({ slug }) => slug });

/** An agenda of one day, in quarter hours, with so few places and people that many sessions clash. */
export const crowdedAgenda: fc.Arbitrary<AgendaEntry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...agendaSessionKinds),
      place: fc.constantFrom('', 'Room A', 'room  a', 'Room B', 'Room C'),
      people: fc.array(fc.constantFrom('Brent Maddin', 'brent maddin', 'Connie Yowell'), { maxLength: 2 }).map((names) => names.map((name) => aPerson({ name }))),
      quarter: fc.integer({ min: 32, max: 60 }),
      quarters: fc.integer({ min: 1, max: 8 }),
    }),
    { maxLength: 10 },
  )
  .map((entries) =>
    entries.map(({ quarter, quarters, ...rest }, position) => ({
      ...anEntry({ title: `Session ${position}` }),
      ...rest,
      startsAt: new Date(Date.UTC(2015, 0, 29) + quarter * 900_000),
      endsAt: new Date(Date.UTC(2015, 0, 29) + (quarter + quarters) * 900_000),
    })),
  );

/** A session ready to be stored: `anEntry` with identifiers of its own, its times on 10 March 2026 (the first day of `aSummit`), and points. */
export const aPlannedAgendaSession = ({ points = [], ...given }: Parameters<typeof anEntry>[0] & { points?: AgendaPoint[] } = {}): PlannedAgendaSession => {
  const entry = anEntry(given);
  const onSummitDay = (instant: Date) => new Date(instant.getTime() + Date.UTC(2026, 2, 10) - Date.UTC(2015, 0, 29));
  return {
    ...entry,
    id: createId(),
    guid: createId(),
    startsAt: given.startsAt ?? onSummitDay(entry.startsAt),
    endsAt: given.endsAt ?? onSummitDay(entry.endsAt),
    points,
  };
};
