import type { DbOrTx } from '#db/client.ts';
import { listHands, listHelp, listMessages, listReports, listTurns } from '#db/repositories/room-talk.ts';
import { type LiveMessage, MESSAGES_KEPT, type TalkFacts } from '#domain/live/live-facts.ts';
import { speaksAsKey } from '#domain/perspective.ts';

/** What goes on in one room: its last messages, raised hands, turns and its call for help. */
export async function loadTalk(db: DbOrTx, roomId: string): Promise<TalkFacts> {
  const [messages, hands, turns, help, reports] = await Promise.all([
    listMessages(db, roomId, MESSAGES_KEPT),
    listHands(db, [roomId]),
    listTurns(db, [roomId]),
    listHelp(db, [roomId]),
    listReports(db, [roomId]),
  ]);
  const [call] = help;
  return {
    messages: messages.map(messageOf).toReversed(),
    hands: hands.map(({ accountId, raisedAt }) => ({ accountId, raisedAt: raisedAt.getTime() })),
    turns: turns.map(({ accountId, startedAt, endedAt }) => ({ accountId, startedAt: startedAt.getTime(), endedAt: endedAt?.getTime() ?? null })),
    help: call ? { id: call.id, text: call.text, askedById: call.askedById, askedAt: call.askedAt.getTime(), takenById: call.takenById, takenAt: call.takenAt?.getTime() ?? null } : null,
    reports: [...new Set(reports.map(({ messageId }) => messageId))].map((messageId) => ({ messageId, reasons: reports.filter((report) => report.messageId === messageId).map(({ reason }) => reason) })),
  };
}

const messageOf = ({ message, name, perspective, educatorRole }: Awaited<ReturnType<typeof listMessages>>[number]): LiveMessage => ({
  id: message.id,
  authorId: message.authorId,
  name,
  speaksAs: perspective === null ? null : speaksAsKey({ perspective, educatorRole }),
  text: message.text,
  at: message.createdAt.getTime(),
  isHidden: message.hiddenAt !== null,
});
