import { pollResult } from '../live/poll-result.ts';
import type { PollAnswer, PollKind } from '../live/poll.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import type { PollFigure } from './published-report.ts';

/** Of fewer answers than this nobody is told how they are spread. */
export const SMALLEST_SHOWN = 5;

type Poll = { kind: PollKind; choices: string[] };
type Lines = PollFigure['byPerspective'];

/**
 * How each perspective answered, row by row as in the result of all. A perspective with fewer than five answers is not shown; where the hidden ones
 * are fewer than five together, the smallest shown one is hidden too, so that no difference from the result of all tells theirs. Rankings and words,
 * which have no counts by row that add up, are not told apart.
 */
export function pollByPerspective({ kind, choices }: Poll, votes: readonly { key: PerspectiveKey; answer: PollAnswer }[]): Lines {
  if (kind === 'ranking' || kind === 'words') return [];
  const lines = perspectiveKeys.flatMap((key) => {
    const own = votes.filter((vote) => vote.key === key).map(({ answer }) => answer);
    return own.length === 0 ? [] : [{ key, votes: own.length, counts: pollResult({ kind, choices }, own).map(({ count }) => count) }];
  });
  const hidden = new Set<PerspectiveKey>();
  let hiddenVotes = 0;
  for (const line of lines.toSorted((one, other) => one.votes - other.votes)) {
    if (line.votes >= SMALLEST_SHOWN && (hiddenVotes === 0 || hiddenVotes >= SMALLEST_SHOWN)) break;
    hidden.add(line.key);
    hiddenVotes += line.votes;
  }
  return lines.map((line) => (hidden.has(line.key) ? { key: line.key, counts: null, votes: null } : line));
}
