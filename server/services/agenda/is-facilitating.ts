import type { ParticipationRow } from '#db/repositories/participations.ts';
import { isAtLeast } from '#domain/role.ts';

/** Whether somebody with this place in a summit may lead one of its rooms. */
export const isFacilitating = (place: Pick<ParticipationRow, 'role' | 'state'> | null): boolean => place?.state === 'registered' && isAtLeast(place.role, 'facilitator');
