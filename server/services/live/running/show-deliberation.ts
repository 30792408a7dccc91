import { clearDeliberationWall, getDeliberationById, updateDeliberation } from '#db/repositories/deliberations.ts';
import { clearWall } from '#db/repositories/live-rooms.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import { conflict } from '#domain/refusal.ts';
import { noteAct, type OtherUseCase } from '../live-given.ts';

/** Puts a deliberation up on the wall of the hall, in place of whatever stands there, or takes it down. Refuses one that was never opened with `not-opened`. */
export const showDeliberation: OtherUseCase<'show-deliberation'> = async (given, { deliberationId, isShown }) => {
  const { deps, summit, now } = given;
  const { state, title } = await getDeliberationById(deps.db, summit.id, deliberationId);
  if (isShown && state === 'draft') throw conflict('not-opened', `“${title}” was not opened yet: it has nothing to show.`);
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    if (isShown) {
      await clearWall(tx, summit.id);
      await clearDeliberationWall(tx, summit.id);
    }
    await updateDeliberation(tx, deliberationId, { shownAt: isShown ? now : null });
    await noteAct(tx, given, 'show-deliberation', isShown ? `put “${title}” up on the screen` : `took “${title}” off the screen`);
  });
  return { changes: [{ part: 'summit' }, { part: 'deliberations' }] };
};
