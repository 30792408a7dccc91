import { findNewestBundle, findNewestBundleJob } from '#db/repositories/bundle-jobs.ts';
import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { listPublishedReports } from '#db/repositories/report-versions.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';

export type BundleJobView = {
  summit: { slug: string; title: string };
  /** The newest that was asked for; null before the first. */
  job: { state: 'waiting' | 'running' | 'done' | 'failed'; /** What is being written. */ step: string; done: number; of: number } | null;
  /** The newest that can be had; null where there is none. `hash` is the SHA-256 of the zip. */
  ready: { size: number; hash: string; writtenAt: string; goesAt: string } | null;
  holds: { rooms: number; reports: number };
};

/** How long a bundle is kept after it was written. */
export const KEPT_DAYS = 7;

/** How far the bundle of a summit is, and which one can be had. Refuses who does not convene the summit. */
export async function readBundleJob({ db }: Deps, actor: Actor, slug: string): Promise<BundleJobView> {
  const { summit } = await openSummit(db, actor, slug, 'summit.bundle');
  const [newest, ready, rooms, reports] = await Promise.all([findNewestBundleJob(db, summit.id), findNewestBundle(db, summit.id), listRoomsOfSummit(db, summit.id), listPublishedReports(db, { summitId: summit.id }, { limit: 1_000 })]);
  return {
    summit: { slug, title: summit.title },
    job: newest && { state: newest.state, step: newest.step, done: newest.done, of: newest.of },
    ready: ready?.endedAt ? { size: ready.size ?? 0, hash: ready.hash ?? '', writtenAt: ready.endedAt.toISOString(), goesAt: new Date(ready.endedAt.getTime() + KEPT_DAYS * 86_400_000).toISOString() } : null,
    holds: { rooms: rooms.length, reports: reports.length },
  };
}
