import { randomInt } from 'node:crypto';
import type { DbOrTx } from '#db/client.ts';
import { findVoter, insertVoterIfFree, putVote, type VoterRow } from '#db/repositories/statements.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import type { Actor, Person } from '#domain/actor.ts';
import type { CastVoteForm } from '#domain/deliberation/vote-form.ts';
import { createId } from '#domain/ids.ts';
import { voteValueOf } from '#domain/opinion-map/vote.ts';
import { conflict } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { type DeliberationAddress, openDeliberation, type OpenDeliberation, requireTaking } from './open-deliberation.ts';

/** No more than nine digits, as other programs read them. */
const NUMBERS = 1e9;
const TRIES = 8;
const NOT_COUNTED = 'Your vote was not counted.';

/** Keeps what somebody who takes part says to a statement; saying it again changes it. Refuses with `deliberation-closed` what is not open, and with `not-voted-on` a statement that does not stand. */
export async function castVote({ db, now, limit }: Deps, actor: Actor, address: DeliberationAddress, { statementId, vote }: CastVoteForm): Promise<void> {
  const opened = await openDeliberation(db, actor, address, 'deliberation.vote');
  const person = requirePerson(actor);
  await limit('act', `vote:${person.accountId}`);
  requireTaking(opened, NOT_COUNTED);
  const voter = await voterOf(db, opened, person);
  const isKept = await putVote(db, { deliberationId: opened.deliberation.id, statementId, voterId: voter.id, vote: voteValueOf[vote], at: now() });
  if (!isKept) throw conflict('not-voted-on', `This statement is not voted on any more. ${NOT_COUNTED}`);
}

/** Numbers are drawn by lot: that of a vote tells neither who it is nor who came first. */
async function voterOf(db: DbOrTx, { summit, deliberation }: OpenDeliberation, person: Person): Promise<VoterRow> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const voter = await findVoter(db, deliberation.id, person.accountId);
    if (voter) return voter;
    const place = await findParticipation(db, summit.id, person.accountId);
    await insertVoterIfFree(db, { id: createId(), deliberationId: deliberation.id, accountId: person.accountId, number: randomInt(1, NUMBERS), perspective: place?.perspective ?? person.perspective });
  }
  throw new Error(`No free number for a voter in ${TRIES} draws`);
}
