import { countPlaces } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { SummitState } from '#domain/summit.ts';
import { lifeOf, type PreparationStep, type SummitLife } from '#domain/summit-life.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';
import { stepsOf } from './steps-of.ts';

export type PreparationView = {
  slug: string;
  title: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  state: SummitState;
  life: SummitLife;
  /** False for facilitators, who see people and announcements only. */
  mayPrepare: boolean;
  registered: number;
  waiting: number;
  releaseNumber: number;
  steps: PreparationStep[];
};

/** Shows conveners and facilitators where a summit stands and what it still needs. Refuses everybody else. */
export async function readPreparation({ db, now }: Deps, actor: Actor, slug: string): Promise<PreparationView> {
  const { summit, standing, facts } = await openSummit(db, actor, slug, 'summit.listParticipants');
  const [{ registered, waiting }, steps] = await Promise.all([countPlaces(db, summit.id), stepsOf(db, summit)]);
  const { title, startsOn, endsOn, timeZone, state, releaseNumber } = summit;
  const mayPrepare = can(standing, 'summit.prepare', facts);
  return { slug, title, startsOn, endsOn, timeZone, state, releaseNumber, life: lifeOf(summit, now()), mayPrepare, registered, waiting, steps };
}
