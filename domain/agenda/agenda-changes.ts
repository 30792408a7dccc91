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

function changesOf(before: AgendaEntry, session: AgendaEntry): AgendaChange[] {
  const changes: AgendaChange[] = [];
  if (before.title !== session.title) changes.push({ kind: 'retitled', session, from: before.title, to: session.title });
  if (before.startsAt.getTime() !== session.startsAt.getTime() || before.endsAt.getTime() !== session.endsAt.getTime())
    changes.push({ kind: 'moved-in-time', session, from: timesOf(before), to: timesOf(session) });
  if (before.place !== session.place) changes.push({ kind: 'moved-in-place', session, from: before.place, to: session.place });
  if (before.kind !== session.kind) changes.push({ kind: 'kind-changed', session, from: before.kind, to: session.kind });
  if (!samePeople(before.people, session.people))
    changes.push({ kind: 'people-changed', session, joined: onlyIn(session.people, before.people), left: onlyIn(before.people, session.people) });
  const fields = textFields.filter((field) => before[field] !== session[field]);
  if (fields.length > 0) changes.push({ kind: 'text-changed', session, fields });
  if (before.language !== session.language) changes.push({ kind: 'language-changed', session, from: before.language, to: session.language });
  if ([...before.questionIds].sort().join() !== [...session.questionIds].sort().join()) changes.push({ kind: 'questions-changed', session });
  return changes;
}

/**
 * What changed from one agenda to a later one, in the order in which the sessions take place; sessions are known by guid.
 * A new slug alone is no change to anybody.
 */
export function agendaChanges(before: readonly AgendaEntry[], after: readonly AgendaEntry[]): AgendaChange[] {
  const were = new Map(before.map((session) => [session.guid, session]));
  const are = new Set(after.map(({ guid }) => guid));
  const removed = before.filter(({ guid }) => !are.has(guid));
  return [...after, ...removed].sort(byTime).flatMap((session): AgendaChange[] => {
    if (!are.has(session.guid)) return [{ kind: 'removed', session }];
    const was = were.get(session.guid);
    return was ? changesOf(was, session) : [{ kind: 'added', session }];
  });
}
