import type { Actor } from '#domain/actor.ts';
import { overlapsOf } from '#domain/agenda/overlaps.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaDayView, type AgendaSummitView, viewAgendaDays, viewAgendaSummit } from './agenda-view.ts';
import { type Inside, readInside } from './read-inside.ts';
import { ownStars } from './own-stars.ts';
import { readReleaseNotice, type ReleaseNotice } from './release-notice.ts';
import { shownAgenda } from './shown-agenda.ts';

export type AgendaView = Inside & {
  summit: AgendaSummitView;
  days: AgendaDayView[];
  /** When this was true, to mark what is on now. */
  asOf: Date;
  release: { number: number; releasedAt: Date } | null;
  notice: ReleaseNotice | null;
  /** For those who edit the agenda; null for all others. */
  editing: { unreleased: number; overlaps: number } | null;
  canStar: boolean;
};

/** Reads the agenda as the actor may see it. Refuses with `not-found` while the summit is not open to them. */
export async function readAgenda({ db, now }: Deps, actor: Actor, slug: string): Promise<AgendaView> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  const { summit, standing, facts } = opened;
  const [{ entries, release, unreleased }, stars, notice] = await Promise.all([
    shownAgenda(db, opened),
    ownStars(db, actor, summit.id),
    readReleaseNotice(db, summit, now()),
  ]);
  return {
    summit: viewAgendaSummit(summit),
    days: viewAgendaDays(entries, summit.timeZone, stars),
    asOf: now(),
    release: release && { number: release.number, releasedAt: release.releasedAt },
    notice,
    editing: can(standing, 'agenda.edit') ? { unreleased: unreleased?.length ?? 0, overlaps: overlapsOf(entries, summit.timeZone).length } : null,
    canStar: can(standing, 'agenda.star', facts),
    ...(await readInside(db, actor, summit, now())),
  };
}
