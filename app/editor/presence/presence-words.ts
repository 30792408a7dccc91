import { t } from '#domain/words/t.ts';
import type { PersonHere } from './people-here.ts';

/** What somebody does, and where: "writing in Findings", "reading". */
export const doingWords = ({ isYou, isWriting, heading }: PersonHere): string => (isYou ? t`you` : !isWriting ? t`reading` : heading === null ? t`writing` : t`writing in ${heading}`);

/** One sentence on who else writes, where most do first: "3 people are writing in Findings, 1 elsewhere"; empty while nobody does. */
export function writingWords(people: readonly PersonHere[]): string {
  const writers = people.filter(({ isYou, isWriting }) => isWriting && !isYou);
  const byHeading = new Map<string | null, PersonHere[]>();
  for (const writer of writers) byHeading.set(writer.heading, [...(byHeading.get(writer.heading) ?? []), writer]);
  const [most] = [...byHeading.values()].toSorted((one, other) => other.length - one.length);
  const [first] = most ?? [];
  if (!most || !first) return '';
  const elsewhere = writers.length - most.length;
  return [writingThere(most.length, first), ...(elsewhere > 0 ? [t`${elsewhere} elsewhere`] : [])].join(', ');
}

function writingThere(count: number, { name, heading }: PersonHere): string {
  if (heading === null) return count === 1 ? t`${name} is writing` : t`${count} people are writing`;
  return count === 1 ? t`${name} is writing in ${heading}` : t`${count} people are writing in ${heading}`;
}

type Named = ReadonlyMap<string, string>;

/** What is said of who came and who left between two looks, each a name by person; empty when nobody did. */
export function arrivalWords(before: Named, now: Named): string {
  const came = [...now].filter(([person]) => !before.has(person)).map(([, name]) => name);
  const left = [...before].filter(([person]) => !now.has(person)).map(([, name]) => name);
  return [...cameWords(came), ...leftWords(left)].join(' ');
}

const cameWords = ([first = '', ...others]: readonly string[]): string[] => (first === '' ? [] : [others.length === 0 ? t`${first} came in.` : t`${others.length + 1} people came in.`]);
const leftWords = ([first = '', ...others]: readonly string[]): string[] => (first === '' ? [] : [others.length === 0 ? t`${first} left.` : t`${others.length + 1} people left.`]);
