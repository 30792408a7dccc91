import { countPlaces } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import type { SummitState } from '#domain/summit.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

export type JoiningSettingsView = {
  title: string;
  state: SummitState;
  isRegistrationOpen: boolean;
  capacity: number | null;
  registered: number;
  waiting: number;
  joinCode: string;
  /** The whole address, as it is printed and sent. */
  joinUrl: string;
};

/** Shows a convener how people join. */
export async function readJoiningSettings({ db, origin }: Deps, actor: Actor, slug: string): Promise<JoiningSettingsView> {
  const { summit } = await openSummit(db, actor, slug, 'summit.prepare');
  const { registered, waiting } = await countPlaces(db, summit.id);
  const { title, state, isRegistrationOpen, capacity, joinCode } = summit;
  return { title, state, isRegistrationOpen, capacity, registered, waiting, joinCode, joinUrl: `${origin}/join/${joinCode}` };
}
