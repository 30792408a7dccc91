import type { Actor, Person } from '#domain/actor.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';
import { forbidden } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type OpenedPlace, openPlace } from '../documents/open-place.ts';
import { actsIn, factsOf } from '../documents/rights-in-document.ts';
import { requireCan } from '../standing.ts';

const archived = (): string => t`This summit is archived, so its notes and remarks stay as they are.`;
const retired = (): string => t`This credential is retired, so its text and remarks stay as they are.`;

export type OpenRemarks = { person: Person; standing: Standing; facts: Facts; place: OpenedPlace['place']; /** Whether something may be said there. */ isOpen: boolean };

/** A document whose remarks the actor may read; refuses like the document. */
export async function openRemarks({ db }: Deps, actor: Actor, documentId: string): Promise<OpenRemarks> {
  const { person, place, standing } = await openPlace(db, actor, documentId);
  const facts = factsOf(place);
  return { person, standing, facts, place, isOpen: can(standing, actsIn(place).remark, facts) };
}

/** Why nothing can be added to the remarks of a text that the actor may read; null while something can. */
export const whyClosed = ({ isOpen, facts }: Pick<OpenRemarks, 'isOpen' | 'facts'>): string | null => (isOpen ? null : facts.isRetired ? retired() : archived());

/** The same for who wants to say something there; once the summit is archived, or the credential retired, nobody may, and is told so. Each person has so many tries. */
export async function openForRemark(deps: Deps, actor: Actor, documentId: string): Promise<OpenRemarks> {
  const opened = await openRemarks(deps, actor, documentId);
  const closed = whyClosed(opened);
  if (closed !== null && (opened.facts.isArchived || opened.facts.isRetired)) throw forbidden(closed);
  if (!opened.isOpen) throw forbidden(t`Your role here does not allow this. Ask a convener if you need it.`);
  await deps.limit('form', `remark:${opened.person.accountId}`);
  return opened;
}

/** Whether somebody may do that to a remark, theirs or another's. */
export const mayDo = ({ standing, facts, person }: OpenRemarks, act: Act, { accountId }: { accountId: string }): boolean =>
  can(standing, act, { ...facts, isOwn: accountId === person.accountId });

export function requireMayDo(opened: OpenRemarks, act: Act, remark: { accountId: string }): void {
  requireCan(opened.standing, act, { ...opened.facts, isOwn: remark.accountId === opened.person.accountId });
}
