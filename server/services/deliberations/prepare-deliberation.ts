import { randomInt } from 'node:crypto';
import type { DbOrTx } from '#db/client.ts';
import { findAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { countDeliberation, insertDeliberation, listDeliberations, lockDeliberation, updateDeliberation } from '#db/repositories/deliberations.ts';
import { listQuestionsByIds } from '#db/repositories/questions.ts';
import { lockSummit, type SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { closedForGood, isClosedForGood } from '#domain/deliberation/closed-for-good.ts';
import type { DescribeDeliberation } from '#domain/deliberation/deliberation.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { deliberationsChanged } from './deliberations-changed.ts';
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
    // Two who ask the same at once take one address after the other.
    await lockSummit(tx, summit.id);
    const taken = new Set((await listDeliberations(tx, summit.id)).map(({ deliberation }) => deliberation.slug));
    const deliberationSlug = freeSlug(slugFrom(asked.title, 'deliberation'), taken);
    await insertDeliberation(tx, { id: createId(), summitId: summit.id, slug: deliberationSlug, ...asked, state: 'draft', seed: randomInt(LARGEST), createdAt: now() });
    return { deliberationSlug };
  });
}

/** Says anew what is asked and where it is attached. For conveners; once it was opened, who may read its result and what is told beside the groups stay as people were told. */
export async function describeDeliberation({ db, live }: Deps, actor: Actor, address: DeliberationAddress, asked: DescribeDeliberation): Promise<void> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  await requireOfHere(db, summit, asked);
  await db.transaction(async (tx) => {
    const { openedAt, isResultPublic, givesOut } = await lockDeliberation(tx, deliberation.id);
    if (openedAt !== null && asked.isResultPublic !== isResultPublic) throw conflict('promised', t`People were told who may read the result before they voted. That stays as it is.`, 'isResultPublic');
    if (openedAt !== null && asked.givesOut !== givesOut) throw conflict('promised', t`People were told before they voted what is told beside the groups. That stays as it is.`, 'givesOut');
    await updateDeliberation(tx, deliberation.id, asked);
  });
  live().changed(summit.id, deliberationsChanged);
}

/** Lets people vote, for the first time or again. For conveners; refuses with `archived` when the summit is over and archived, and with `closed-for-good` what was closed with votes that are given out. */
export async function openForVotes({ db, now, live }: Deps, actor: Actor, address: DeliberationAddress): Promise<void> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  if (summit.state === 'archived') throw conflict('archived', t`The summit is archived; nobody votes in it any more.`);
  await db.transaction(async (tx) => {
    const held = await lockDeliberation(tx, deliberation.id);
    if (isClosedForGood(held, (await countDeliberation(tx, held.id)).people)) throw conflict('closed-for-good', t`This stays closed. ${closedForGood()}`);
    const { openedAt } = held;
    await updateDeliberation(tx, deliberation.id, { state: 'open', openedAt: openedAt ?? now(), closedAt: null });
  });
  live().changed(summit.id, deliberationsChanged);
}

/** Takes no more votes, waits for those that are just being kept, and makes the map of all. For conveners; closing twice is closing once. */
export async function closeDeliberation(deps: Deps, actor: Actor, address: DeliberationAddress): Promise<void> {
  const { summit, deliberation } = await openDeliberation(deps.db, actor, address, 'deliberation.prepare');
  const closed = await deps.db.transaction(async (tx) => {
    const { state } = await lockDeliberation(tx, deliberation.id);
    if (state === 'open') await updateDeliberation(tx, deliberation.id, { state: 'closed', closedAt: deps.now() });
    return lockDeliberation(tx, deliberation.id);
  });
  await refreshMap(deps, closed, 'at-once');
  deps.live().changed(summit.id, deliberationsChanged);
}

async function requireOfHere(db: DbOrTx, summit: SummitRow, { questionId, agendaSessionId }: DescribeDeliberation): Promise<void> {
  const [question] = questionId === null ? [] : await listQuestionsByIds(db, [questionId]);
  if (questionId !== null && question?.communityId !== summit.communityId) throw invalid('questionId', 'foreign-question', t`Choose a question of this community.`);
  if (agendaSessionId !== null && !(await findAgendaSession(db, summit.id, agendaSessionId))) throw invalid('agendaSessionId', 'foreign-session', t`Choose a session of this summit.`);
}
