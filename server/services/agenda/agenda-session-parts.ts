import { type AgendaPoint, voiceOf } from '#domain/agenda/agenda-point.ts';
import { type AgendaSessionForm, agendaSessionFormValue } from '#domain/agenda/agenda-session-form.ts';
import { type AgendaPerson, agendaPersonPartWords, agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { dayInWords } from '#domain/agenda/agenda-words.ts';
import type { FormPart } from '#domain/meanwhile.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';

type Entry = AgendaSessionForm & { points: AgendaPoint[] };

/** A session as its form holds it. */
export const agendaSessionValue = (entry: Entry, timeZone: string) => ({
  ...agendaSessionFormValue(entry, timeZone),
  points: entry.points.map((point) => ({ title: point.title, text: point.text, voice: voiceOf(point) })),
});

/** The same field by field, in the words and the order of the form. `questions` tells what the attached questions ask. */
export function agendaSessionParts(entry: Entry, timeZone: string, questions: ReadonlyMap<string, string>): FormPart[] {
  const value = agendaSessionValue(entry, timeZone);
  const asked = entry.questionIds.map((id) => questions.get(id) ?? t`A question that is no longer there`);
  return [
    { name: 'title', label: t`Title`, value: entry.title, text: entry.title },
    { name: 'kind', label: t`Kind`, value: entry.kind, text: agendaSessionKindWords()[entry.kind] },
    { name: 'subtitle', label: t`Subtitle`, value: entry.subtitle, text: entry.subtitle },
    { name: 'day', label: t`Day`, value: value.day, text: dayInWords(entry.startsAt, timeZone) },
    { name: 'starts', label: t`Begins`, value: value.starts, text: value.starts },
    { name: 'ends', label: t`Ends`, value: value.ends, text: value.ends },
    { name: 'place', label: t`Place`, value: entry.place, text: entry.place },
    { name: 'people', label: t`People`, value: entry.people.map((person) => ({ ...person, accountId: person.accountId ?? '' })), text: entry.people.map(personText).join('\n') },
    { name: 'abstract', label: t`Abstract`, value: entry.abstract, text: entry.abstract },
    { name: 'outcome', label: t`Outcome`, value: entry.outcome, text: entry.outcome },
    { name: 'points', label: t`Points and voices`, value: value.points, text: entry.points.map(pointText).join('\n') },
    { name: 'questionIds', label: t`Strategic questions taken up`, value: entry.questionIds, text: asked.sort().join('\n') },
    { name: 'language', label: t`Language`, value: entry.language, text: entry.language },
  ];
}

/** What attached questions ask, by id. */
export const questionTexts = (questions: readonly { id: string; text: string }[]): ReadonlyMap<string, string> => new Map(questions.map(({ id, text }) => [id, text]));

const personText = ({ name, affiliation, part, biography }: AgendaPerson): string =>
  [`${[name, affiliation].filter(Boolean).join(', ')} (${agendaPersonPartWords()[part].toLowerCase()})`, biography].filter(Boolean).join('\n');

function pointText(point: AgendaPoint): string {
  const voice = voiceOf(point);
  return [voice ? `${point.title} (${perspectiveWord(voice)})` : point.title, point.text].filter(Boolean).join(': ');
}
