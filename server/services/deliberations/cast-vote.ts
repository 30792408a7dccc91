import { randomInt } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { type CastVote, putVote } from '#db/repositories/voting.ts';
import type { Actor, Person } from '#domain/actor.ts';
import type { CastVoteForm } from '#domain/deliberation/vote-form.ts';
import { createId } from '#domain/ids.ts';
import { voteValueOf } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { deliberationsChanged } from './deliberations-changed.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { type DeliberationAddress, openDeliberation, openToVote, requireTaking } from './open-deliberation.ts';

/** No more than nine digits, as other programs read them. */
const NUMBERS = 1e9;
const TRIES = 3;
const notCounted = () => t`Your vote was not counted.`;

/** Keeps what somebody who takes part says to a statement; saying it again changes it. Refuses with `deliberation-closed` what is not open, and with `not-voted-on` a statement that does not stand. */
export async function castVote({ db, now, limit, live }: Deps, actor: Actor, address: DeliberationAddress, { statementId, vote }: CastVoteForm): Promise<void> {
  // A visitor may read what is public, and is told why they cannot vote.
  if (actor.kind === 'visitor') await openDeliberation(db, actor, address, 'deliberation.vote');
  const person = requirePerson(actor);
  const opened = await openToVote(db, person, address);
  await limit('act', `vote:${person.accountId}`);
  requireTaking(opened, notCounted());
  const cast = { deliberationId: opened.deliberation.id, statementId, vote: voteValueOf[vote], at: now() };
  if (!(await keep(db, person, cast, opened.participation?.perspective ?? person.perspective))) throw conflict('not-voted-on', t`This statement is not voted on any more. ${notCounted()}`);
  live().changed(opened.summit.id, deliberationsChanged);
}

/** Numbers of who votes for the first time are drawn by lot: that of a vote tells neither who it is nor who came first. False where nothing can be voted on. */
async function keep(db: Db, { accountId }: Person, cast: Omit<CastVote, 'voter'>, perspective: Perspective | null): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const outcome = await putVote(db, { ...cast, voter: { id: createId(), accountId, number: randomInt(1, NUMBERS), perspective } });
    // Who votes on two statements in the same moment is noted by one of them; a number that is taken is drawn again.
    if (outcome !== 'not-noted') return outcome === 'kept';
  }
  return false;
}
