import { randomInt } from 'node:crypto';
import type { DbOrTx } from '#db/client.ts';
import { findAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { insertDeliberation, listDeliberations, lockDeliberation, updateDeliberation } from '#db/repositories/deliberations.ts';
import { listQuestionsByIds } from '#db/repositories/questions.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { DescribeDeliberation } from '#domain/deliberation/deliberation.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { refreshMap } from './refresh-map.ts';
import { type DeliberationAddress, openDeliberation } from './open-deliberation.ts';

/** Of a Postgres integer. */
const LARGEST = 2 ** 31 - 1;

/** Begins a deliberation in a summit, as a draft. For conveners; refuses a question or a session of elsewhere. */
export async function createDeliberation({ db, now }: Deps, actor: Actor, slug: string, asked: DescribeDeliberation): Promise<{ deliberationSlug: string }> {
  const { summit } = await openSummit(db, actor, slug, 'deliberation.prepare');
  await requireOfHere(db, summit, asked);
  return db.transaction(async (tx) => {
    const taken = new Set((await listDeliberations(tx, summit.id)).map(({ deliberation }) => deliberation.slug));
    const deliberationSlug = freeSlug(slugFrom(asked.title, 'deliberation'), taken);
    await insertDeliberation(tx, { id: createId(), summitId: summit.id, slug: deliberationSlug, ...asked, state: 'draft', seed: randomInt(LARGEST), createdAt: now() });
    return { deliberationSlug };
  });
}

/** Says anew what is asked and where it is attached. For conveners; once it was opened, who may read its result stays as people were told. */
export async function describeDeliberation({ db }: Deps, actor: Actor, address: DeliberationAddress, asked: DescribeDeliberation): Promise<void> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  await requireOfHere(db, summit, asked);
  if (deliberation.openedAt !== null && asked.isResultPublic !== deliberation.isResultPublic) throw conflict('promised', 'People were told who may read the result before they voted. That stays as it is.', 'isResultPublic');
  await updateDeliberation(db, deliberation.id, asked);
}

/** Lets people vote, for the first time or again. For conveners; refuses with `archived` when the summit is over and archived. */
export async function openForVotes({ db, now }: Deps, actor: Actor, address: DeliberationAddress): Promise<void> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  if (summit.state === 'archived') throw conflict('archived', 'The summit is archived; nobody votes in it any more.');
  await updateDeliberation(db, deliberation.id, { state: 'open', openedAt: deliberation.openedAt ?? now(), closedAt: null });
}

/** Takes no more votes, and makes the map of all that were cast. For conveners; closing twice is closing once. */
export async function closeDeliberation(deps: Deps, actor: Actor, address: DeliberationAddress): Promise<void> {
  const { deliberation } = await openDeliberation(deps.db, actor, address, 'deliberation.prepare');
  const closed = await deps.db.transaction(async (tx) => {
    const { state } = await lockDeliberation(tx, deliberation.id);
    if (state === 'open') await updateDeliberation(tx, deliberation.id, { state: 'closed', closedAt: deps.now() });
    return lockDeliberation(tx, deliberation.id);
  });
  await refreshMap(deps, closed, 'at-once');
}

async function requireOfHere(db: DbOrTx, summit: SummitRow, { questionId, agendaSessionId }: DescribeDeliberation): Promise<void> {
  const [question] = questionId === null ? [] : await listQuestionsByIds(db, [questionId]);
  if (questionId !== null && question?.communityId !== summit.communityId) throw invalid('questionId', 'foreign-question', 'Choose a question of this community.');
  if (agendaSessionId !== null && !(await findAgendaSession(db, summit.id, agendaSessionId))) throw invalid('agendaSessionId', 'foreign-session', 'Choose a session of this summit.');
}
