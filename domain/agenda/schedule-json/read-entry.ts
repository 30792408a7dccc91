import { freeSlug, slugFrom } from '#domain/ids.ts';
import { languageField } from '#domain/summit.ts';
import { agendaPersonParts, type AgendaPerson, type AgendaPersonPart, type AgendaSessionKind } from '../agenda-session.ts';
import { manyLines } from '../plain-text.ts';
import type { EventFields } from './event-fields.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { OUTCOME_HEADING, type ScheduleAgendaSession } from './schedule-agenda.ts';
import { isKindWord, isScheduleSlug, kindOfType } from './schedule-words.ts';
import { stableGuid } from './stable-guid.ts';

export type ReadingContext = {
  /** The language of a session that names none. */
  language: string;
  acronym: string;
  notes: ReadingNotes;
  takenSlugs: Set<string>;
  takenGuids: ReadonlyMap<string, unknown>;
};

/** The kind by the type, else by the track, else plenary; any word but our own is noted. */
function kindOf({ type, track }: EventFields, notes: ReadingNotes): AgendaSessionKind {
  const kind = kindOfType(type) ?? kindOfType(track) ?? 'plenary';
  if (!isKindWord(type)) notes.typeTaken(type, kind);
  if (track && !isKindWord(track)) notes.track(track);
  return kind;
}

function slugOf({ slug, title }: EventFields, { takenSlugs, notes }: ReadingContext): string {
  const fitting = typeof slug === 'string' && isScheduleSlug(slug) ? slug : slugFrom(title, 'session').padEnd(2, '0');
  const free = freeSlug(fitting, takenSlugs);
  if (free !== slug) notes.count('slugs');
  takenSlugs.add(free);
  return free;
}

/** A guid for a session that has none, by its number there or its title, and the same at the next import. */
function guidOf({ guid, id, title }: EventFields, { acronym, takenGuids, notes }: ReadingContext): string {
  if (guid) return guid;
  notes.count('guids');
  const name = `${acronym} ${typeof id === 'number' ? id : title}`;
  let [given, number] = [stableGuid(name), 1];
  while (takenGuids.has(given)) given = stableGuid(`${name} ${(number += 1)}`);
  return given;
}

/** Our outcome stands under its heading in the description; any other description is more of the abstract. */
function textsOf({ abstract, description }: EventFields): { abstract: string; outcome: string } {
  if (description.startsWith(OUTCOME_HEADING)) return { abstract, outcome: manyLines(description.slice(OUTCOME_HEADING.length)) };
  return { abstract: [abstract, description].filter(Boolean).join('\n\n'), outcome: '' };
}

const partOf = (part: unknown): AgendaPersonPart => agendaPersonParts.find((known) => known === part) ?? 'speaker';

function peopleOf({ persons }: EventFields, notes: ReadingNotes): AgendaPerson[] {
  const people = persons.map(({ name, public_name, biography, affiliation, part }) => ({
    name: name || public_name,
    affiliation,
    part: partOf(part),
    biography,
    accountId: null,
  }));
  const named = people.filter(({ name }) => name);
  if (named.length < people.length) notes.count('people');
  return named;
}

function languageOf({ language }: EventFields, context: ReadingContext): string {
  if (languageField.safeParse(language).success) return language;
  context.notes.count('languages');
  return context.language;
}

const isFilled = (references: unknown): boolean => Array.isArray(references) && references.length > 0;

/** One event of a schedule as a session of ours. */
export function entryOf(event: EventFields, place: string, times: Pick<ScheduleAgendaSession, 'startsAt' | 'endsAt'>, context: ReadingContext): ScheduleAgendaSession {
  if (isFilled(event.links) || isFilled(event.attachments)) context.notes.count('references');
  return {
    guid: guidOf(event, context),
    slug: slugOf(event, context),
    kind: kindOf(event, context.notes),
    title: event.title,
    subtitle: event.subtitle,
    ...textsOf(event),
    place,
    ...times,
    language: languageOf(event, context),
    people: peopleOf(event, context.notes),
  };
}
