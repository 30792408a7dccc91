import { overlapSentence, proposalSentence } from '#domain/agenda/overlap-words.ts';
import type { Proposal } from '#domain/agenda/overlap-proposal.ts';
import { type AgendaOverlap, overlapsOf } from '#domain/agenda/overlaps.ts';
import type { AgendaEntry } from '#domain/agenda/agenda-session.ts';
import { zonedTime } from '#domain/time-zone.ts';
import { t } from '#domain/words/t.ts';

export type OverlapView = {
  /** What clashes. */
  sentence: string;
  /** What to do about it, with its reason. */
  advice: string;
  /** The press that does it: its words, and the name under which it is asked for. Null when there is none. */
  proposal: { name: string; button: string } | null;
  agendaSessionIds: string[];
};

/** A proposal as one word that comes back from a form: which session, and where to. */
export const proposalName = (proposal: Proposal): string =>
  proposal.kind === 'move-in-place' ? `${proposal.session.id} place ${proposal.place}` : `${proposal.session.id} time ${proposal.startsAt.toISOString()}`;

const buttonOf = (proposal: Proposal, timeZone: string): string =>
  proposal.kind === 'move-in-place' ? t`Move to ${proposal.place}` : t`Move to ${zonedTime(proposal.startsAt, timeZone)}`;

const viewOverlap = (overlap: AgendaOverlap, timeZone: string): OverlapView => ({
  sentence: overlapSentence(overlap, timeZone),
  advice: proposalSentence(overlap.proposal, timeZone),
  proposal: overlap.proposal && { name: proposalName(overlap.proposal), button: buttonOf(overlap.proposal, timeZone) },
  agendaSessionIds: overlap.sessions.map(({ id }) => id),
});

/** The overlaps of an agenda in sentences, each with its proposal. */
export const viewOverlaps = (agenda: readonly AgendaEntry[], timeZone: string): OverlapView[] =>
  overlapsOf(agenda, timeZone).map((overlap) => viewOverlap(overlap, timeZone));
