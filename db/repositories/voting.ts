import { and, eq, sql } from 'drizzle-orm';
import { builtOnce, type Db, type DbOrTx } from '#db/client.ts';
import { communityMembers, deliberations, deliberationVoters, participations, statements, statementVotes, summits } from '#db/schema/index.ts';
import type { VoteValue } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';
import type { DeliberationRow } from './deliberations.ts';
import type { ParticipationRow, Places } from './participations.ts';
import { restrictionIn } from './restrictions.ts';
import type { SummitRow } from './summits.ts';

const askPlace = builtOnce((db) =>
  db
    .select({
      summit: { id: summits.id, state: summits.state },
      community: communityMembers.role,
      restriction: restrictionIn(summits.communityId, sql.placeholder('accountId')),
      participation: { role: participations.role, state: participations.state, perspective: participations.perspective },
      deliberation: deliberations,
    })
    .from(summits)
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, sql.placeholder('accountId'))))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, sql.placeholder('accountId'))))
    .leftJoin(deliberations, and(eq(deliberations.summitId, summits.id), eq(deliberations.slug, sql.placeholder('deliberationSlug'))))
    .where(eq(summits.slug, sql.placeholder('slug')))
    .prepare('voting_place'),
);

export type VotingPlace = Places & {
  summit: Pick<SummitRow, 'id' | 'state'>;
  participation: Pick<ParticipationRow, 'role' | 'state' | 'perspective'> | null;
  /** Null when the summit has none of that address. */
  deliberation: DeliberationRow | null;
};

/** A deliberation by its address and which places this account has in its summit, in one question: it comes with every vote. Null when there is no such summit. */
export async function findVotingPlace(db: Db, asked: { slug: string; deliberationSlug: string; accountId: string }): Promise<VotingPlace | null> {
  const [row] = await askPlace(db).execute(asked);
  return row ?? null;
}

export type CastVote = { deliberationId: string; statementId: string; voter: { id: string; accountId: string; number: number; perspective: Perspective | null }; vote: VoteValue; at: Date };

/**
 * Keeps a vote, the latest of somebody in place of an earlier one, and notes who votes for the first time, in one statement: `not-standing` where the deliberation is not open or the statement does not stand.
 * A deliberation that is being closed is waited for, and waits for votes that came before: no vote is kept that its map does not know. `not-noted` where the number of a voter who is to be noted is taken, or they are just being noted by another vote; nothing is kept then.
 */
export async function putVote(db: DbOrTx, { deliberationId, statementId, voter, vote, at }: CastVote): Promise<'kept' | 'not-standing' | 'not-noted'> {
  const [row] = await db.execute<{ stands: boolean; is_kept: boolean }>(sql`
    with asked as (
      select ${statements.id} from ${statements} join ${deliberations} on ${deliberations.id} = ${statements.deliberationId}
      where ${statements.id} = ${statementId} and ${statements.deliberationId} = ${deliberationId} and ${statements.state} = 'accepted' and ${deliberations.state} = 'open'
      for share of ${deliberations}
    ), known as (
      select ${deliberationVoters.id} from ${deliberationVoters} where ${deliberationVoters.deliberationId} = ${deliberationId} and ${deliberationVoters.accountId} = ${voter.accountId}
    ), noted as (
      insert into ${deliberationVoters} (id, deliberation_id, account_id, number, perspective)
      select ${voter.id}::uuid, ${deliberationId}::uuid, ${voter.accountId}::uuid, ${voter.number}::int, ${voter.perspective} from asked where not exists (select from known)
      on conflict do nothing
      returning id
    ), kept as (
      insert into ${statementVotes} (statement_id, voter_id, vote, voted_at)
      select asked.id, voter.id, ${vote}::smallint, ${at.toISOString()}::timestamptz from asked, (select id from known union all select id from noted) as voter
      on conflict (statement_id, voter_id) do update set vote = excluded.vote, voted_at = excluded.voted_at
      returning 1
    )
    select exists (select from asked) as stands, exists (select from kept) as is_kept`);
  if (row?.is_kept) return 'kept';
  return row?.stands ? 'not-noted' : 'not-standing';
}
