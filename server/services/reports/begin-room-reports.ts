import type { Actor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { beginReport } from './begin-report.ts';
import { draftReport } from './draft-report.ts';
import { listSummitReports } from './list-summit-reports.ts';

/** Begins a report with a first draft for every room that has none; of a room that wrote nothing it stays empty. Refuses like the list of reports. */
export async function beginRoomReports(deps: Deps, actor: Actor, summitSlug: string): Promise<{ begun: number; drafted: number }> {
  const { reports, rooms } = await listSummitReports(deps, actor, summitSlug);
  const without = rooms.filter(({ id }) => !reports.some(({ kind, roomId }) => kind === 'breakout' && roomId === id));
  let [begun, drafted] = [0, 0];
  for (const room of without) {
    const { slug, isNew } = await beginReport(deps, actor, summitSlug, { kind: 'breakout', roomId: room.id }, { isOnlyOne: true });
    if (!isNew) continue;
    begun += 1;
    if (await hasDraft(deps, actor, slug)) drafted += 1;
  }
  return { begun, drafted };
}

async function hasDraft(deps: Deps, actor: Actor, slug: string): Promise<boolean> {
  try {
    await draftReport(deps, actor, slug);
    return true;
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === 'nothing-written') return false;
    throw thrown;
  }
}
