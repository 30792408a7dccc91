import { UNSEEN, type VoteMatrix } from './vote-matrix.ts';

type Cast = { place: number; vote: number };
/** A number for each person and each statement; those that votes tell apart have different ones. */
type Colours = { people: number[]; statements: number[] };
type Lines = Record<keyof Colours, Cast[][]>;

/** One by one is told apart what is left alike, so often at most: beyond, as in hundreds of people who each voted on a statement of their own, the order of names has to do. */
const MOST_CHOSEN = 40;

/**
 * The same matrix with people and statements in an order that follows from the votes alone, so that no name decides what comes first: by colour refinement (Weisfeiler and Leman
 * 1968). Who voted otherwise than another gets another colour, then who voted on statements of other colours, and so on; where some are left alike, one of them is told apart and the
 * others after it. Who is alike in everything may stand in either order: the matrix is the same.
 */
export function inOwnOrder({ people, statements, isOut, rows }: VoteMatrix): VoteMatrix {
  const lines: Lines = { people: rows.map((row) => castIn(row)), statements: statements.map((_, column) => castIn(rows.map((row) => row[column] ?? UNSEEN))) };
  let colours = refined(lines, { people: people.map(() => 0), statements: isOut.map(Number) });
  for (let chosen = 0; chosen < MOST_CHOSEN; chosen += 1) {
    const apart = oneToldApart(lines, colours);
    if (!apart) break;
    colours = refined(lines, apart);
  }
  const [byRow, byColumn] = [inOrderOf(colours.people), inOrderOf(colours.statements)];
  const pick = <Thing>(things: readonly Thing[], places: readonly number[]): Thing[] => places.flatMap((place) => things.slice(place, place + 1));
  return { people: pick(people, byRow), statements: pick(statements, byColumn), isOut: pick(isOut, byColumn), rows: pick(rows, byRow).map((row) => Int8Array.from(byColumn, (column) => row[column] ?? UNSEEN)) };
}

const castIn = (cells: Iterable<number>): Cast[] => Array.from(cells).flatMap((vote, place) => (vote === UNSEEN ? [] : [{ place, vote }]));
const inOrderOf = (colours: readonly number[]): number[] => colours.map((_, place) => place).sort((one, other) => (colours[one] ?? 0) - (colours[other] ?? 0));

function refined(lines: Lines, before: Colours): Colours {
  const people = coloured(lines.people, before.people, before.statements);
  const statements = coloured(lines.statements, before.statements, people);
  const isStill = Math.max(...[people, statements].map((now, side) => new Set(now).size - new Set(side === 0 ? before.people : before.statements).size)) === 0;
  return isStill ? { people, statements } : refined(lines, { people, statements });
}

/** Numbers by what each was and what was said by or of which colours, in the order of that as text. */
function coloured(lines: readonly Cast[][], own: readonly number[], others: readonly number[]): number[] {
  const texts = lines.map((line, place) => `${own[place]}:${line.map(({ place: on, vote }) => (others[on] ?? 0) * 3 + vote).sort((one, other) => one - other).join()}`);
  const rankOf = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
  return texts.map((text) => rankOf.get(text) ?? 0);
}

/** Null where those of one colour are alike in every vote. */
function oneToldApart(lines: Lines, colours: Colours): Colours | null {
  for (const side of ['people', 'statements'] as const) {
    const contents = lines[side].map((line) => line.map(({ place, vote }) => `${place}:${vote}`).join());
    const firstOf = new Map<number, string>();
    for (const [place, colour] of colours[side].entries()) if (!firstOf.has(colour)) firstOf.set(colour, contents[place] ?? '');
    const [unlike] = inOrderOf(colours[side]).filter((place) => firstOf.get(colours[side][place] ?? 0) !== contents[place]);
    if (unlike === undefined) continue;
    const colour = colours[side][unlike] ?? 0;
    return { ...colours, [side]: colours[side].map((each, place) => each * 2 + (each === colour && contents[place] !== firstOf.get(colour) ? 1 : 0)) };
  }
  return null;
}
