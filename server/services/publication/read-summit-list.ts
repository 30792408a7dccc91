import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { listSummitLines, type SummitLine, withoutId } from './summit-line.ts';

export type SummitListView = { live: SummitLine[]; upcoming: SummitLine[]; held: SummitLine[] };

/** Every summit that all may see, whoever asks: under way, to come, held. Refuses nobody. */
export async function readSummitList({ db, now }: Deps, _actor: Actor): Promise<SummitListView> {
  const lines = (await listSummitLines(db, now())).map(withoutId);
  const whose = (life: SummitLine['life']) => lines.filter((line) => line.life === life);
  return { live: whose('live'), upcoming: whose('published'), held: whose('held') };
}
