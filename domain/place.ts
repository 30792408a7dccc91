import type { ParticipationState } from './summit.ts';

/** Whether a place is kept for this person, now or in the waiting list. */
export const isIn = (state: ParticipationState): boolean => state === 'registered' || state === 'waiting';

/** The same for a place as people see it, in which who is registered may also be here. */
export const hasPlace = ({ state }: { state: string }): boolean => state === 'waiting' || state === 'registered' || state === 'here';
