import { and, eq, inArray } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessions, participations, polls, pollVotes } from '#db/schema/index.ts';
import type { PollAnswer } from '#domain/live/poll.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';

/** The answers to polls that said beforehand that they are not anonymous, with what each who answered speaks as in that summit. */
export async function listVotesByPerspective(db: DbOrTx, pollIds: readonly string[]): Promise<{ pollId: string; key: PerspectiveKey; answer: PollAnswer }[]> {
  if (pollIds.length === 0) return [];
  const rows = await db
    .select({ pollId: pollVotes.pollId, answer: pollVotes.answer, own: { perspective: accounts.perspective, educatorRole: accounts.educatorRole }, place: { perspective: participations.perspective, educatorRole: participations.educatorRole } })
    .from(pollVotes)
    .innerJoin(polls, eq(polls.id, pollVotes.pollId))
    .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
    .innerJoin(accounts, eq(accounts.id, pollVotes.accountId))
    .leftJoin(participations, and(eq(participations.summitId, agendaSessions.summitId), eq(participations.accountId, pollVotes.accountId)))
    .where(and(inArray(pollVotes.pollId, [...pollIds]), eq(polls.isAnonymous, false)));
  return rows.map(({ pollId, answer, own, place }) => ({ pollId, answer, key: speaksAsKey(place ?? own) }));
}
