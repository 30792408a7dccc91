import type { Attribution } from '../attribution.ts';
import { compareText } from '../agenda/plain-text.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { type ContentPart, isRun, type TextRun } from './content.ts';

/** Somebody who wrote, and how they chose to be shown. */
export type Author = { name: string; perspective: PerspectiveKey; attribution: Attribution };

/** Who is said to have written a run. `house` wrote the prompts that stand in a document before anybody comes. */
export type Byline =
  | { kind: 'named'; name: string; perspective: PerspectiveKey }
  | { kind: 'perspective'; perspective: PerspectiveKey }
  | { kind: 'anonymous' }
  | { kind: 'house' };
export type Contributor = Exclude<Byline, { kind: 'house' }>;

export type AttributedRun = { type: 'text'; text: string; marks: Record<string, unknown>; by: Byline; minute: string | null };
export type AttributedNode = { type: string; attributes: Record<string, unknown>; content: AttributedPart[] };
export type AttributedPart = AttributedNode | AttributedRun;

/**
 * Content as it may leave the house: each run by what its author chose to show, and no account. Runs that became alike
 * are one, so that nothing tells where one unnamed author ends and the next begins. The minute stands only beside a name:
 * beside a perspective, too, it would tell who wrote to whoever remembers the room or holds its roster. Somebody who is
 * not among the authors (a deleted person), and what was brought back after a restore, is anonymous.
 */
export function attributeContent(content: readonly ContentPart[], authors: ReadonlyMap<string, Author>): AttributedPart[] {
  const parts: AttributedPart[] = [];
  for (const part of content) {
    const attributed = isRun(part) ? attributeRun(part, authors) : { type: part.type, attributes: part.attributes, content: attributeContent(part.content, authors) };
    const last = parts.at(-1);
    if (last && isRun(last) && isRun(attributed) && isAlike(last, attributed)) last.text += attributed.text;
    else parts.push(attributed);
  }
  return parts;
}

function attributeRun({ text, marks, accountId, minute, isRelayed }: TextRun, authors: ReadonlyMap<string, Author>): AttributedRun {
  const isOfTheHouse = accountId === null && !isRelayed;
  const by: Byline = isOfTheHouse ? { kind: 'house' } : contributorOf(authors.get(accountId ?? ''));
  return { type: 'text', text, marks, by, minute: by.kind === 'named' ? minute : null };
}

/** Somebody as their attribution says; without name and perspective who is not known. */
export function contributorOf(author: Author | undefined): Contributor {
  switch (author?.attribution) {
    case 'named':
      return { kind: 'named', name: author.name, perspective: author.perspective };
    case 'perspective':
      return { kind: 'perspective', perspective: author.perspective };
    default:
      return { kind: 'anonymous' };
  }
}

const isAlike = (one: AttributedRun, other: AttributedRun): boolean =>
  one.minute === other.minute && JSON.stringify([one.by, one.marks]) === JSON.stringify([other.by, other.marks]);

/** Who wrote what stands there, each once, in an order that says nothing of who came first or wrote most: by perspective, then by name. */
export const contributorsTo = (content: readonly AttributedPart[]): Contributor[] => contributorsAmong(runsIn(content).flatMap(({ by }) => (by.kind === 'house' ? [] : [by])));

/** The same people each once, in that order. */
export function contributorsAmong(people: readonly Contributor[]): Contributor[] {
  const found = new Map(people.map((by) => [canonicalOf(by), by]));
  return inFixedOrder([...found.values()]);
}

/** Contributors in an order that says nothing of who came first or wrote most: by perspective, then by name. */
export const inFixedOrder = (contributors: readonly Contributor[]): Contributor[] => contributors.toSorted((one, other) => placeOf(one) - placeOf(other) || compareText(nameOf(one), nameOf(other)));

const canonicalOf = (by: Contributor): string => JSON.stringify([by.kind, by.kind === 'named' ? by.name : '', by.kind === 'anonymous' ? '' : by.perspective]);
const runsIn = (content: readonly AttributedPart[]): AttributedRun[] => content.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));

/** Within a perspective the named stand first; the anonymous stand last. */
const placeOf = (by: Contributor): number => (by.kind === 'anonymous' ? Infinity : perspectiveKeys.indexOf(by.perspective) * 2 + (by.kind === 'named' ? 0 : 1));
const nameOf = (by: Contributor): string => (by.kind === 'named' ? by.name : '');
