import { listParticipations, type ParticipationRow } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { isIn } from '#domain/place.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';

type Shown = 'accountId' | 'role' | 'state' | 'perspective' | 'educatorRole' | 'affiliation' | 'languages' | 'joinedAt' | 'checkedInAt';
export type Participant = Pick<ParticipationRow, Shown> & {
  name: string;
  isGuest: boolean;
  /** Null when there is nothing to know: none were named, or the person has no place any more. */
  access: Pick<ParticipationRow, 'accessNeeds' | 'accessNote'> | null;
};

/**
 * Everybody who has or had a place, in the order in which they came, with what would help them take part.
 * For conveners and facilitators only.
 */
export async function listParticipants({ db }: Deps, actor: Actor, slug: string): Promise<Participant[]> {
  const { summit, standing } = await openSummit(db, actor, slug, 'summit.listParticipants');
  const seesNeeds = can(standing, 'summit.seeAccessNeeds');
  const rows = await listParticipations(db, summit.id);
  return rows.map(({ participation, name, email }) => {
    const { accountId, role, state, perspective, educatorRole, affiliation, languages, joinedAt, checkedInAt, accessNeeds, accessNote } = participation;
    const hasNeeds = seesNeeds && isIn(state) && (accessNeeds.length > 0 || accessNote !== '');
    const access = hasNeeds ? { accessNeeds, accessNote } : null;
    return { accountId, role, state, perspective, educatorRole, affiliation, languages, joinedAt, checkedInAt, name, isGuest: email === null, access };
  });
}
