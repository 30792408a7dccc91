import { listConvenedCommunities } from '#db/repositories/community-members.ts';
import { listDraftsToPrepare } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { listSummitLines, type SummitLine, withoutId } from './summit-line.ts';

export type DraftLine = { slug: string; title: string; startsOn: string; endsOn: string; place: string };
export type SummitListView = { drafts: DraftLine[]; live: SummitLine[]; upcoming: SummitLine[]; held: SummitLine[]; mayCreate: boolean };

/**
 * Every summit that all may see, whoever asks: under way, to come, held; and for those who prepare summits their
 * drafts, and whether they may create another. Refuses nobody.
 */
export async function readSummitList({ db, now }: Deps, actor: Actor): Promise<SummitListView> {
  const [lines, prepared] = await Promise.all([listSummitLines(db, now()), whatIsPrepared(db, actor)]);
  const whose = (life: SummitLine['life']) => lines.filter((line) => line.life === life).map(withoutId);
  return { ...prepared, live: whose('live'), upcoming: whose('published'), held: whose('held') };
}

async function whatIsPrepared(db: Deps['db'], actor: Actor): Promise<Pick<SummitListView, 'drafts' | 'mayCreate'>> {
  if (actor.kind === 'visitor') return { drafts: [], mayCreate: false };
  const convener = actor.isSiteAdmin ? null : actor.accountId;
  const [drafts, convened] = await Promise.all([listDraftsToPrepare(db, convener), listConvenedCommunities(db, convener)]);
  return { drafts, mayCreate: convened.length > 0 };
}
