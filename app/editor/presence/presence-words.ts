import { t } from '#domain/words/t.ts';
import type { PersonHere } from './people-here.ts';

const inHeading = (heading: string | null): string => (heading === null ? '' : ` in ${heading}`);

/** What somebody does, and where: "writing in Findings", "reading". */
export const doingWords = ({ isYou, isWriting, heading }: PersonHere): string => (isYou ? 'you' : isWriting ? `writing${inHeading(heading)}` : 'reading');

/** One sentence on who else writes, where most do first: "3 people are writing in Findings, 1 elsewhere"; empty while nobody does. */
export function writingWords(people: readonly PersonHere[]): string {
  const writers = people.filter(({ isYou, isWriting }) => isWriting && !isYou);
  const byHeading = new Map<string | null, PersonHere[]>();
  for (const writer of writers) byHeading.set(writer.heading, [...(byHeading.get(writer.heading) ?? []), writer]);
  const [most] = [...byHeading.values()].toSorted((one, other) => other.length - one.length);
  const [first] = most ?? [];
  if (!most || !first) return '';
  const elsewhere = writers.length - most.length;
  return `${most.length === 1 ? `${first.name} is` : t`${most.length} people are`} writing${inHeading(first.heading)}${elsewhere > 0 ? `, ${elsewhere} elsewhere` : ''}`;
}

type Named = ReadonlyMap<string, string>;

/** What is said of who came and who left between two looks, each a name by person; empty when nobody did. */
export function arrivalWords(before: Named, now: Named): string {
  const came = [...now].filter(([person]) => !before.has(person)).map(([, name]) => name);
  const left = [...before].filter(([person]) => !now.has(person)).map(([, name]) => name);
  return [...counted(came, t`came in`), ...counted(left, 'left')].join(' ');
}

function counted(names: readonly string[], did: string): string[] {
  if (names.length === 0) return [];
  return [`${names.length === 1 ? names[0] ?? '' : `${names.length} people`} ${did}.`];
}
