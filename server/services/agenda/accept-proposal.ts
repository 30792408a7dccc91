import { getAgendaSession, listAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import type { Proposal } from '#domain/agenda/overlap-proposal.ts';
import { overlapsOf } from '#domain/agenda/overlaps.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changeAgenda } from './change-agenda.ts';
import { openSummit } from '../summits/open-summit.ts';
import { proposalName } from './overlap-view.ts';

/**
 * Moves a session as it was proposed to end an overlap. Refuses who may not edit the agenda, and a proposal
 * that does not hold any more because the agenda changed since it was shown.
 */
export async function acceptProposal(deps: Deps, actor: Actor, slug: string, name: string): Promise<{ title: string }> {
  const { now } = deps;
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    const overlaps = overlapsOf(await listAgenda(tx, summit.id), summit.timeZone);
    const proposal = overlaps.map((overlap) => overlap.proposal).find((each) => each !== null && proposalName(each) === name);
    if (!proposal) throw conflict('proposal-gone', t`The agenda changed since this was proposed. Nothing was moved; look at the overlaps again.`);
    const before = await getAgendaSession(tx, summit.id, proposal.session.id);
    await updateAgendaSession(tx, summit.id, { ...before, ...movedTo(proposal) }, now());
    return { title: before.title };
  });
}

const movedTo = (proposal: Proposal) =>
  proposal.kind === 'move-in-place' ? { place: proposal.place } : { startsAt: proposal.startsAt, endsAt: proposal.endsAt };
