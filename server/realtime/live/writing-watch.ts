import { promptProgress } from '#domain/document/prompt-progress.ts';
import { isInUse } from '#domain/live/place-of.ts';
import type { RoomActivity } from '#domain/live/live-state.ts';
import type { LastTimes } from '../open-documents.ts';
import type { LiveSummit } from './live-summit.ts';

type Given = {
  watched: () => LiveSummit[];
  /** What is committed of a document. */
  read: (documentId: string) => Promise<Uint8Array | null>;
  /** Of a document in memory; null when it is not there. */
  lastTimesOf: (documentId: string) => LastTimes | null;
  now: () => Date;
  failed: (reason: unknown) => void;
};

const LOOK_EVERY_MS = 5_000;
const MINUTE_MS = 60_000;
const MINUTES_SHOWN = 10;

type Known = { lookedAt: number; editAt: number | null; totals: { at: number; words: number }[]; activity: RoomActivity | null };

/** Looks every few seconds how the writing goes in rooms of summits that somebody watches: one room after another, and only where something was written. */
export function watchWriting({ watched, read, lastTimesOf, now, failed }: Given): { close: () => void } {
  /** By summit as it is in memory: one that left and came back is looked at anew. */
  const summits = new WeakMap<LiveSummit, Map<string, Known>>();
  let isLooking = false;

  async function look(): Promise<void> {
    for (const summit of watched()) {
      const rooms = summits.get(summit) ?? new Map<string, Known>();
      summits.set(summit, rooms);
      for (const room of summit.memory.index?.rooms ?? []) {
        if (!isInUse(room) && rooms.has(room.id)) continue;
        if (room.openedAt === null) continue;
        const known = rooms.get(room.id) ?? { lookedAt: 0, editAt: null, totals: [], activity: null };
        rooms.set(room.id, known);
        const activity = await activityOf(known, room);
        if (activity === null || JSON.stringify(activity) === JSON.stringify(known.activity)) continue;
        known.activity = activity;
        summit.memory.noteActivity(room.id, activity);
        summit.touch({ part: 'writing', roomId: room.id });
        // One room's words are counted in a few milliseconds; those of fifty would hold up whoever types.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  async function activityOf(known: Known, { documentId, prompts }: { documentId: string; prompts: Parameters<typeof promptProgress>[1] }): Promise<RoomActivity | null> {
    const at = now().getTime();
    // Prompts that are put in change the text, and are nobody's writing.
    const { lastChangeAt = null, lastEditAt = null } = lastTimesOf(documentId) ?? {};
    const isChanged = lastChangeAt !== null && lastChangeAt > known.lookedAt;
    if (known.activity !== null && !isChanged) return { ...known.activity, perMinute: perMinute(known.totals, known.activity.words, at) };
    known.lookedAt = at;
    known.editAt = lastEditAt ?? known.editAt;
    const content = await read(documentId);
    if (content === null) return null;
    const progress = promptProgress(content, prompts);
    known.totals = [...known.totals.filter((total) => total.at > at - (MINUTES_SHOWN + 1) * MINUTE_MS), { at, words: progress.words }];
    return { ...progress, perMinute: perMinute(known.totals, progress.words, at), lastEditAt: known.editAt };
  }

  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch(failed)
      .finally(() => (isLooking = false));
  }, LOOK_EVERY_MS).unref();
  return { close: () => clearInterval(timer) };
}

/** Words added in each of the last ten minutes, the oldest first; fewer words than before count as none. */
function perMinute(totals: readonly { at: number; words: number }[], words: number, now: number): number[] {
  const wordsAt = (at: number): number => totals.findLast((total) => total.at <= at)?.words ?? totals[0]?.words ?? words;
  return Array.from({ length: MINUTES_SHOWN }, (_, place) => Math.max(0, wordsAt(now - (MINUTES_SHOWN - 1 - place) * MINUTE_MS) - wordsAt(now - (MINUTES_SHOWN - place) * MINUTE_MS)));
}
