import { listAuthors } from '#db/repositories/authors.ts';
import type { ReportRow } from '#db/repositories/reports.ts';
import { moreReserved } from '#domain/attribution.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { calledIn } from '#domain/report/public-nodes.ts';
import type { Composing, ComposingDeps } from './load-composing.ts';

/**
 * As what a mention in a report may call somebody within words of these rooms: by the name they bear now where they, the summit, the report and
 * each of the rooms have them named, else by none (null). A report of one room is that room's throughout.
 */
export async function readMentionNames({ db }: Pick<ComposingDeps, 'db'>, report: ReportRow, { rooms }: Pick<Composing, 'rooms'>, nodes: readonly UnsignedNode[]): Promise<(accountId: string, roomIds: readonly string[]) => string | null> {
  const people = await listAuthors(db, { summitId: report.summitId, room: null }, [...new Set(calledIn(nodes))]);
  const levels = new Map(rooms.map(({ room }) => [room.id, room.attribution]));
  return (accountId, roomIds) => {
    const person = people.get(accountId);
    if (!person) return null;
    const within = [...roomIds, ...(report.roomId === null ? [] : [report.roomId])].map((id) => levels.get(id) ?? 'named');
    return within.reduce(moreReserved, moreReserved(person.attribution, report.attribution)) === 'named' ? person.name : null;
  };
}
