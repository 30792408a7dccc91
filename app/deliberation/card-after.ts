import type { VoteWord } from '#domain/opinion-map/vote.ts';
import type { VotingView } from '#server/services/deliberations/read-deliberation.ts';

export type Cast = { statementId: string; vote: VoteWord };
export type Card = Pick<VotingView, 'statement' | 'votedOn' | 'total' | 'last'> & { /** Whether another statement is here to follow, without the page being loaded anew. */ hasNext: boolean };

/** The card of somebody who has cast these votes, the latest last, since the page was loaded. */
export function cardAfter({ statement, next, votedOn, total, last }: VotingView, casts: readonly Cast[]): Card {
  const asked = statement ? [statement, ...next] : [];
  const isCast = ({ id }: { id: string }): boolean => casts.some(({ statementId }) => statementId === id);
  const left = asked.filter((each) => !isCast(each));
  const latest = casts.at(-1);
  const words = asked.find(({ id }) => id === latest?.statementId);
  return {
    statement: left[0] ?? null,
    votedOn: votedOn + asked.filter((each) => isCast(each) && each.said === null).length,
    total,
    last: latest && words ? { id: words.id, text: words.text, said: latest.vote } : last,
    hasNext: left.length > 1,
  };
}
