import { sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';

/**
 * Takes what people did in a live summit to later days: what they said, who had the word, where they were seated, who did what. What lies in
 * one list keeps its order and its distances, and its last entry is no later than `now`.
 */
export async function moveLiveTimes(tx: DbOrTx, summitId: string, { shiftMs, now }: { shiftMs: number; now: Date }): Promise<void> {
  const rooms = sql`select r.id from breakout_rooms r join agenda_sessions s on s.id = r.agenda_session_id where s.summit_id = ${summitId}`;
  /** By how much a list whose last entry is of that moment moves. */
  const by = (last: ReturnType<typeof sql>) => sql`least(${shiftMs} * interval '1 millisecond', ${now.toISOString()}::timestamptz - ${last})`;
  await tx.execute(sql`update speaking_turns set ended_at = started_at where ended_at is null and room_id in (${rooms})`);
  await tx.execute(sql`update room_messages m set created_at = m.created_at + ${by(sql`l.at`)} from (select room_id, max(created_at) as at from room_messages where room_id in (${rooms}) group by room_id) l where l.room_id = m.room_id`);
  await tx.execute(sql`update speaking_turns t set started_at = t.started_at + ${by(sql`l.at`)}, ended_at = t.ended_at + ${by(sql`l.at`)} from (select room_id, max(ended_at) as at from speaking_turns where room_id in (${rooms}) group by room_id) l where l.room_id = t.room_id`);
  await tx.execute(sql`update convening_acts a set acted_at = a.acted_at + ${by(sql`l.at`)} from (select max(acted_at) as at from convening_acts where summit_id = ${summitId}) l where a.summit_id = ${summitId}`);
  await tx.execute(sql`update seats set seated_at = seated_at + ${by(sql`seated_at`)} where room_id in (${rooms})`);
}
