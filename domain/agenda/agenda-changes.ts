import { byTime, type AgendaEntry, type AgendaPerson, type AgendaSessionKind } from './agenda-session.ts';
import { foldName } from './plain-text.ts';

type Times = { startsAt: Date; endsAt: Date };

/** One thing that is otherwise in the later agenda. `session` is the session as it is there, or as it was when it is gone. */
export type AgendaChange = { session: AgendaEntry } & (
  | { kind: 'added' }
  | { kind: 'removed' }
  | { kind: 'moved-in-time'; from: Times; to: Times }
  | { kind: 'moved-in-place'; from: string; to: string }
  | { kind: 'retitled'; from: string; to: string }
  | { kind: 'kind-changed'; from: AgendaSessionKind; to: AgendaSessionKind }
  | { kind: 'people-changed'; joined: string[]; left: string[] }
  | { kind: 'text-changed'; fields: ('subtitle' | 'abstract' | 'outcome')[] }
  | { kind: 'language-changed'; from: string; to: string }
  | { kind: 'questions-changed' }
);

const textFields = ['subtitle', 'abstract', 'outcome'] as const;

const timesOf = ({ startsAt, endsAt }: Times): Times => ({ startsAt, endsAt });
const samePeople = (one: AgendaPerson[], other: AgendaPerson[]): boolean => JSON.stringify(one.map(inOrder)) === JSON.stringify(other.map(inOrder));
const inOrder = ({ name, affiliation, part, biography, accountId }: AgendaPerson) => [name, affiliation, part, biography, accountId];
/** Who is named in `one` and not in `other`, by the letters of their names. */
const onlyIn = (one: AgendaPerson[], other: AgendaPerson[]): string[] => {
  const names = new Set(other.map(({ name }) => foldName(name)));
  return one.filter(({ name }) => !names.has(foldName(name))).map(({ name }) => name);
};

function changesOf(before: AgendaEntry, entry: AgendaEntry): AgendaChange[] {
  const changes: AgendaChange[] = [];
  if (before.title !== entry.title) changes.push({ kind: 'retitled', session: entry, from: before.title, to: entry.title });
  if (before.startsAt.getTime() !== entry.startsAt.getTime() || before.endsAt.getTime() !== entry.endsAt.getTime())
    changes.push({ kind: 'moved-in-time', session: entry, from: timesOf(before), to: timesOf(entry) });
  if (before.place !== entry.place) changes.push({ kind: 'moved-in-place', session: entry, from: before.place, to: entry.place });
  if (before.kind !== entry.kind) changes.push({ kind: 'kind-changed', session: entry, from: before.kind, to: entry.kind });
  if (!samePeople(before.people, entry.people))
    changes.push({ kind: 'people-changed', session: entry, joined: onlyIn(entry.people, before.people), left: onlyIn(before.people, entry.people) });
  const fields = textFields.filter((field) => before[field] !== entry[field]);
  if (fields.length > 0) changes.push({ kind: 'text-changed', session: entry, fields });
  if (before.language !== entry.language) changes.push({ kind: 'language-changed', session: entry, from: before.language, to: entry.language });
  if ([...before.questionIds].sort().join() !== [...entry.questionIds].sort().join()) changes.push({ kind: 'questions-changed', session: entry });
  return changes;
}

/**
 * What changed from one agenda to a later one, in the order in which the sessions take place; sessions are known by guid.
 * A new slug alone is no change to anybody.
 */
export function agendaChanges(before: readonly AgendaEntry[], after: readonly AgendaEntry[]): AgendaChange[] {
  const were = new Map(before.map((entry) => [entry.guid, entry]));
  const are = new Set(after.map(({ guid }) => guid));
  const removed = before.filter(({ guid }) => !are.has(guid));
  return [...after, ...removed].sort(byTime).flatMap((entry): AgendaChange[] => {
    if (!are.has(entry.guid)) return [{ kind: 'removed', session: entry }];
    const was = were.get(entry.guid);
    return was ? changesOf(was, entry) : [{ kind: 'added', session: entry }];
  });
}
