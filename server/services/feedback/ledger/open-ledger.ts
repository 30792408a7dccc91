import { findGiver, listRounds, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { forbidden, notFound } from '#domain/refusal.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';
import type { OpenSubject } from '../subject/subject.ts';
import { loadSubject } from '../subject/subjects.ts';

export type OpenLedger = OpenSubject & {
  /** Those whose ledger may be read, the newest first. */
  rounds: RoundRow[];
  /** The same, or the one that was asked for. */
  asked: RoundRow[];
  /** As whom the actor gave feedback, by round. */
  giverIds: ReadonlyMap<string, string>;
  /** Among the authors of the draft, or those who give feedback in all rounds asked for: shown what was told to those. */
  isInside: boolean;
};

/**
 * The ledger of what rounds are about: all of them, or one by its number. Refuses with `not-found` where there is no round whose ledger the actor may read, unless they follow the draft;
 * a visitor is asked to sign in first.
 */
export async function openLedger(db: DbOrTx, actor: Actor, about: SubjectAddress, number: number | null): Promise<OpenLedger> {
  const opened = await loadSubject(db, actor, about);
  const { standing, facts, subject, isTellable } = opened;
  const begun = (await listRounds(db, subject)).filter(({ state }) => state !== 'prepared');
  const givers = actor.kind === 'person' ? await Promise.all(begun.map(({ id }) => findGiver(db, id, actor.accountId))) : [];
  const giverIds = new Map(givers.flatMap((giver) => (giver ? [[giver.roundId, giver.id] as const] : [])));
  const rounds = begun.filter((round) => can(standing, 'feedback.readLedger', { ...facts, isLedgerPublic: round.isLedgerPublic && isTellable(round), isAsked: giverIds.has(round.id) }));
  const asked = number === null ? rounds : rounds.filter((round) => round.number === number);
  const mayFollow = can(standing, 'feedback.listRounds', facts);
  if (asked.length === 0 && !(mayFollow && number === null)) {
    const isThere = number === null || begun.some((round) => round.number === number);
    throw isThere && !standing.isSignedIn ? forbidden(t`Sign in first; then you come back to this page.`) : notFound('ledger');
  }
  const isInside = can(standing, 'feedback.decide', facts) || (asked.length > 0 && asked.every(({ id }) => giverIds.has(id)));
  return { ...opened, rounds, asked, giverIds, isInside };
}
