import { insertRelease, listReleases } from '#db/repositories/agenda-releases.ts';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import { planChanges } from '#domain/agenda/release-rule.ts';
import { agendaOf, snapshotOf } from '#domain/agenda/releases.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changeAgenda } from './change-agenda.ts';
import { tellFollowers } from '../notices/tell-followers.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

/**
 * Freezes the working agenda under the next number, which is what the public sees from then on. Refuses who may not release,
 * an agenda without a session, and one that says nothing else than the release before.
 */
export async function releaseAgenda(deps: Deps, actor: Actor, slug: string, note: string): Promise<{ number: number }> {
  const { now } = deps;
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.release');
  const { accountId } = requirePerson(actor);
  return changeAgenda(deps, summit.id, async (tx) => {
    const [agenda, [latest]] = [await listAgenda(tx, summit.id), await listReleases(tx, summit.id, 1)];
    if (agenda.length === 0) throw conflict('empty-agenda', t`There is no session to release yet.`);
    if (latest && planChanges(agendaOf(latest.snapshot), agenda).length === 0)
      throw conflict('nothing-changed', t`Nothing changed since release ${latest.number}, so there is nothing to release.`);
    const snapshot = snapshotOf(agenda.map(({ points: _points, ...entry }) => entry), summit.timeZone);
    const number = await insertRelease(tx, { id: createId(), summitId: summit.id, note, snapshot, releasedById: accountId, createdAt: now() });
    await tellFollowers(deps, tx, { kind: 'summit', id: summit.id }, { byId: accountId, title: summit.title, words: () => (note === '' ? t`Release ${number} of the agenda is out.` : t`Release ${number} of the agenda is out: ${note}`), path: `/summits/${slug}/releases` });
    await deps.record(tx, actor, { act: 'agenda.released', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId, facts: { number } });
    return { number };
  });
}
