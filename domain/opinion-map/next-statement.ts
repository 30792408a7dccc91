import { randomFrom } from '../random.ts';
import { likelihood } from './proportion-tests.ts';
import type { Tally } from './tally.ts';

/** A statement that somebody has not voted on; `extremity` says how far it draws people apart on the map, 0 while there is none. */
export type Candidate = { statementId: string; tally: Tally; extremity: number };

/** Draws are made in such steps, so that a draw is a whole number below their sum. */
const STEPS = 1e6;

/**
 * How much a statement is worth being seen next: the square of (1 - passed) (extremity + 1) agreed (1 + 8 x 2^(-seen / 5)), where both
 * shares are (count + 1) / (seen + 2). What few have seen comes first; what many pass over, last (Polis' comment routing).
 */
export function priorityOf({ tally: { agrees, disagrees, seen }, extremity }: Candidate): number {
  const [passed, agreed] = [likelihood(seen - agrees - disagrees, seen), likelihood(agrees, seen)];
  return ((1 - passed) * (extremity + 1) * agreed * (1 + 8 * 2 ** (-seen / 5))) ** 2;
}

/** The statements to be shown next, each drawn as if those before it were voted on by then; fewer where fewer are left. */
export function nextStatements(candidates: readonly Candidate[], seed: number, most: number): string[] {
  const drawn: string[] = [];
  for (let place = 0; place < most; place += 1) {
    const next = nextStatement(candidates.filter(({ statementId }) => !drawn.includes(statementId)), seed + place);
    if (next === null) break;
    drawn.push(next);
  }
  return drawn;
}

/** The statement to be shown next, drawn by its priority with a seeded generator; null when none is left. */
export function nextStatement(candidates: readonly Candidate[], seed: number): string | null {
  const steps = candidates.map((candidate) => Math.max(1, Math.round(priorityOf(candidate) * STEPS)));
  let drawn = randomFrom(seed)(Math.max(1, steps.reduce((sum, step) => sum + step, 0)));
  for (const [place, { statementId }] of candidates.entries()) {
    drawn -= steps[place] ?? 0;
    if (drawn < 0) return statementId;
  }
  return null;
}
