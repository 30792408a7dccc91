import type { Deps } from '../deps.ts';
import { changePlaces } from './change-places.ts';

/** Gives places that became free without anybody leaving, as when an account is deleted, to those who wait. */
export const passOnFreePlaces = (deps: Deps, summitId: string): Promise<void> => changePlaces(deps, summitId, async () => undefined);
