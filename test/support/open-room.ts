import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { breakoutRooms } from '#db/schema/index.ts';
import type { Db } from '#db/client.ts';
import { createId } from '#domain/ids.ts';
import { aStoredAgendaSession } from './agenda-summit.ts';
import { aSummit, TEST_NOW } from './builders.ts';

type Given = { summit?: SummitRow; questionIds?: string[] } & Partial<Pick<typeof breakoutRooms.$inferInsert, 'state'>>;

/** A breakout room in which people work, with the document of its notes, in a summit of its own unless one is given. */
export async function anOpenRoom(db: Db, { summit, questionIds = [], state = 'open' }: Given = {}) {
  const own = summit ?? (await aSummit(db));
  const { id: agendaSessionId } = await aStoredAgendaSession(db, own.id, { kind: 'breakouts', slug: createId(), questionIds });
  const documentId = createId();
  await insertRoom(db, { id: createId(), slug: 'trust', focus: 'Trust', summary: '', outcome: '', agendaSessionId, number: 1, state, documentId, createdAt: TEST_NOW });
  return { summit: own, documentId };
}
