import { foldName } from '../agenda/plain-text.ts';
import { type Perspective, perspectiveOf, type PerspectiveKey, perspectives } from '../perspective.ts';
import { SMALLEST_GROUP } from './shown-as.ts';

type Written = { prompt: string | null; isUsed: boolean };
/** Of a room and a prompt: how many passages stand there, and how many of them the report uses; null where the room has no such prompt. */
export type CoverageCell = { used: number; written: number } | null;
export type Coverage = { prompts: string[]; rooms: CoverageCell[][]; used: number; written: number };

/** What of the rooms' words a report uses, room by room and prompt by prompt; what stands below no prompt counts in the sums alone. */
export function coverageOf(rooms: readonly { prompts: readonly string[]; passages: readonly Written[] }[]): Coverage {
  const titles = new Map<string, string>();
  for (const { prompts } of rooms) for (const title of prompts) if (!titles.has(foldName(title))) titles.set(foldName(title), title);
  const all = rooms.flatMap(({ passages }) => passages);
  return {
    prompts: [...titles.values()],
    rooms: rooms.map(({ prompts, passages }) => {
      const own = new Set(prompts.map(foldName));
      return [...titles.keys()].map((name) => (own.has(name) ? countOf(passages.filter(({ prompt }) => prompt !== null && foldName(prompt) === name)) : null));
    }),
    ...countOf(all),
  };
}

const countOf = (passages: readonly Written[]): { used: number; written: number } => ({ used: passages.filter(({ isUsed }) => isUsed).length, written: passages.length });

/** Letters that somebody wrote in the rooms; `isUsed` those in passages that the report uses. */
export type Share = { accountId: string; perspective: PerspectiveKey; letters: number; isUsed: boolean };
/** Shares from 0 to 1; the key is null for perspectives of fewer than three people together. */
export type PerspectiveShare = { key: Perspective | null; inReport: number; inRooms: number };

/** How much of the rooms' words and of those in the report is of which perspective; perspectives in which fewer than three wrote are one line. */
export function sharesOf(shares: readonly Share[]): PerspectiveShare[] {
  const writers = new Map<Perspective, Set<string>>();
  for (const { accountId, perspective } of shares) writers.set(perspectiveOf(perspective), (writers.get(perspectiveOf(perspective)) ?? new Set()).add(accountId));
  const keyOf = (key: PerspectiveKey): Perspective | null => ((writers.get(perspectiveOf(key))?.size ?? 0) >= SMALLEST_GROUP ? perspectiveOf(key) : null);
  const sum = (counted: readonly Share[]) => counted.reduce((letters, share) => letters + share.letters, 0);
  const used = shares.filter(({ isUsed }) => isUsed);
  const [allLetters, usedLetters] = [sum(shares), sum(used)];
  const keys = [...perspectives.filter((key) => (writers.get(key)?.size ?? 0) >= SMALLEST_GROUP), null];
  return keys.flatMap((key) => {
    const letters = sum(shares.filter(({ perspective }) => keyOf(perspective) === key));
    return letters === 0 ? [] : [{ key, inRooms: letters / allLetters, inReport: usedLetters === 0 ? 0 : sum(used.filter(({ perspective }) => keyOf(perspective) === key)) / usedLetters }];
  });
}
