import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { builtOnce, type Db, type DbOrTx } from '#db/client.ts';
import { accounts, helpRequests, messageReports, raisedHands, roomMessages, speakingTurns } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type MessageRow = typeof roomMessages.$inferSelect;
export type HelpRow = typeof helpRequests.$inferSelect;

const addMessage = builtOnce((db) => {
  const { placeholder } = sql;
  return db
    .insert(roomMessages)
    .values({ id: placeholder('id'), roomId: placeholder('roomId'), authorId: placeholder('authorId'), text: placeholder('text'), createdAt: placeholder('createdAt') })
    .prepare('add_message');
});

export async function insertMessage(db: Db, message: Pick<MessageRow, 'id' | 'roomId' | 'authorId' | 'text' | 'createdAt'>): Promise<void> {
  await addMessage(db).execute(message);
}

/** The last messages of a room with their authors, the newest first. */
export const listMessages = (db: DbOrTx, roomId: string, limit: number) =>
  db
    .select({ message: roomMessages, name: accounts.name, perspective: accounts.perspective, educatorRole: accounts.educatorRole })
    .from(roomMessages)
    .leftJoin(accounts, eq(accounts.id, roomMessages.authorId))
    .where(eq(roomMessages.roomId, roomId))
    .orderBy(desc(roomMessages.createdAt), desc(roomMessages.id))
    .limit(limit);

/** A message of this room, held until the transaction ends; refuses with `not-found`. */
export async function getMessageForChange(tx: DbOrTx, roomId: string, id: string): Promise<MessageRow> {
  const [row] = await tx
    .select()
    .from(roomMessages)
    .where(and(eq(roomMessages.roomId, roomId), eq(roomMessages.id, id)))
    .for('update');
  if (!row) throw notFound('message');
  return row;
}

export async function updateHidden(tx: DbOrTx, id: string, change: Pick<MessageRow, 'hiddenAt' | 'hiddenById'>): Promise<void> {
  await tx.update(roomMessages).set(change).where(eq(roomMessages.id, id));
}

export async function insertReport(tx: DbOrTx, report: typeof messageReports.$inferInsert): Promise<void> {
  await tx.insert(messageReports).values(report).onConflictDoNothing();
}

/** Notes that what was said against a message until now is dealt with; answers with whether there was anything. */
export async function settleReports(tx: DbOrTx, messageId: string, settledAt: Date): Promise<boolean> {
  const settled = await tx
    .update(messageReports)
    .set({ settledAt })
    .where(and(eq(messageReports.messageId, messageId), isNull(messageReports.settledAt)))
    .returning({ accountId: messageReports.accountId });
  return settled.length > 0;
}

/** What was said against messages of these rooms that are not hidden, and is not dealt with. */
export const listReports = async (db: DbOrTx, roomIds: string[]) =>
  roomIds.length === 0
    ? []
    : db
        .select({ roomId: roomMessages.roomId, messageId: messageReports.messageId, reason: messageReports.reason })
        .from(messageReports)
        .innerJoin(roomMessages, eq(roomMessages.id, messageReports.messageId))
        .where(and(inArray(roomMessages.roomId, roomIds), isNull(roomMessages.hiddenAt), isNull(messageReports.settledAt)))
        .orderBy(asc(messageReports.reportedAt));

export const listHands = async (db: DbOrTx, roomIds: string[]) => (roomIds.length === 0 ? [] : db.select().from(raisedHands).where(inArray(raisedHands.roomId, roomIds)).orderBy(asc(raisedHands.raisedAt)));

export async function insertHand(tx: DbOrTx, hand: typeof raisedHands.$inferInsert): Promise<void> {
  await tx.insert(raisedHands).values(hand).onConflictDoNothing();
}

export async function deleteHand(tx: DbOrTx, roomId: string, accountId: string): Promise<void> {
  await tx.delete(raisedHands).where(and(eq(raisedHands.roomId, roomId), eq(raisedHands.accountId, accountId)));
}

/** Takes down every hand in rooms, or those of some people in them. */
export async function deleteHands(tx: DbOrTx, roomIds: string[], accountIds?: string[]): Promise<void> {
  if (roomIds.length > 0) await tx.delete(raisedHands).where(and(inArray(raisedHands.roomId, roomIds), accountIds && inArray(raisedHands.accountId, accountIds)));
}

export const listTurns = async (db: DbOrTx, roomIds: string[]) => (roomIds.length === 0 ? [] : db.select().from(speakingTurns).where(inArray(speakingTurns.roomId, roomIds)).orderBy(asc(speakingTurns.startedAt)));

export async function insertTurn(tx: DbOrTx, turn: typeof speakingTurns.$inferInsert): Promise<void> {
  await tx.insert(speakingTurns).values(turn);
}

/** Ends the turn that lasts in each of these rooms. */
export async function endTurns(tx: DbOrTx, roomIds: string[], endedAt: Date): Promise<void> {
  if (roomIds.length > 0) await tx.update(speakingTurns).set({ endedAt }).where(and(inArray(speakingTurns.roomId, roomIds), isNull(speakingTurns.endedAt)));
}

/** The calls for help of these rooms that are not ended. */
export const listHelp = async (db: DbOrTx, roomIds: string[]): Promise<HelpRow[]> =>
  roomIds.length === 0
    ? []
    : db
        .select()
        .from(helpRequests)
        .where(and(inArray(helpRequests.roomId, roomIds), isNull(helpRequests.endedAt)));

export async function insertHelp(tx: DbOrTx, help: typeof helpRequests.$inferInsert): Promise<void> {
  await tx.insert(helpRequests).values(help);
}

/** A call for help of this room, held until the transaction ends; refuses with `not-found`. */
export async function getHelpForChange(tx: DbOrTx, roomId: string, id: string): Promise<HelpRow> {
  const [row] = await tx
    .select()
    .from(helpRequests)
    .where(and(eq(helpRequests.roomId, roomId), eq(helpRequests.id, id)))
    .for('update');
  if (!row) throw notFound('call for help');
  return row;
}

export async function updateHelp(tx: DbOrTx, id: string, change: Partial<Pick<HelpRow, 'takenById' | 'takenAt' | 'endedAt'>>): Promise<void> {
  await tx.update(helpRequests).set(change).where(eq(helpRequests.id, id));
}
