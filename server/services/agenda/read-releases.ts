import { listReleases } from '#db/repositories/agenda-releases.ts';
import type { Actor } from '#domain/actor.ts';
import { changeSentence } from '#domain/agenda/agenda-change-words.ts';
import { overlapsOf } from '#domain/agenda/overlaps.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaSummitView, viewAgendaSummit } from './agenda-view.ts';
import { releaseSentences } from './release-notice.ts';
import { shownAgenda } from './shown-agenda.ts';

export type ReleaseView = { number: number; note: string; releasedAt: Date; sessions: number; sentences: string[] };
export type ReleasesView = { summit: AgendaSummitView; releases: ReleaseView[] };
export type ReleasePreparationView = ReleasesView & {
  /** What the next release would tell; of a first one, nothing to compare with. */
  pending: { sessions: number; sentences: string[]; overlaps: number };
};

async function viewReleases(db: Deps['db'], summit: { id: string; timeZone: string }): Promise<ReleaseView[]> {
  const releases = await listReleases(db, summit.id);
  return releases.map((release, position) => ({
    number: release.number,
    note: release.note,
    releasedAt: release.releasedAt,
    sessions: release.snapshot.sessions.length,
    sentences: releaseSentences(release, releases[position + 1], summit.timeZone),
  }));
}

/** Every release of the agenda, newest first, with what changed in sentences; open to all who may read the summit. */
export async function readReleases({ db }: Deps, actor: Actor, slug: string): Promise<ReleasesView> {
  const { summit } = await openSummit(db, actor, slug, 'summit.read');
  return { summit: viewAgendaSummit(summit), releases: await viewReleases(db, summit) };
}

/** What the next release would tell, before it is released. Refuses who may not release. */
export async function prepareRelease({ db }: Deps, actor: Actor, slug: string): Promise<ReleasePreparationView> {
  const opened = await openSummit(db, actor, slug, 'agenda.release');
  const { summit } = opened;
  const { entries, unreleased } = await shownAgenda(db, opened);
  return {
    summit: viewAgendaSummit(summit),
    releases: await viewReleases(db, summit),
    pending: {
      sessions: entries.length,
      sentences: (unreleased ?? []).map((change) => changeSentence(change, summit.timeZone)),
      overlaps: overlapsOf(entries, summit.timeZone).length,
    },
  };
}
