import { listRemarks as listRows, type RemarkRow } from '#db/repositories/remarks.ts';
import type { Actor } from '#domain/actor.ts';
import type { Anchor } from '#domain/document/remarks/anchor.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { namePeople, type Writer } from '../documents/version-people.ts';
import { mayDo, openRemarks, type OpenRemarks, whyClosed } from './open-remarks.ts';

/** One remark or answer. `removedBy` tells whose wish it was that its words are gone; null while they are there. */
export type RemarkView = {
  id: string;
  author: Writer;
  isOwn: boolean;
  text: string;
  mentions: { id: string; name: string }[];
  /** ISO 8601. */
  at: string;
  isEdited: boolean;
  removedBy: 'author' | 'facilitator' | null;
  mayEdit: boolean;
  mayRemove: boolean;
};
export type ThreadView = RemarkView & { anchor: Anchor; resolved: { by: Writer; /** ISO 8601. */ at: string } | null; mayResolve: boolean; answers: RemarkView[] };
/** Threads stand in the order in which they were begun, as do the answers in each. `closed` says why nothing can be added. */
export type RemarkListView = { threads: ThreadView[]; closed: string | null };

type Names = { writer: (accountId: string) => Writer };

/** The remarks of a document with their answers, for who may read it; refuses like the document. */
export async function listRemarks(deps: Deps, actor: Actor, documentId: string): Promise<RemarkListView> {
  const opened = await openRemarks(deps, actor, documentId);
  const rows = await listRows(deps.db, documentId);
  const people = await namePeople(deps.db, rows.flatMap(({ accountId, resolvedBy, mentions }) => [accountId, resolvedBy, ...mentions]));
  const names: Names = { writer: (accountId) => people.get(accountId) ?? { name: t`Somebody who has left`, perspective: 'other' } };
  const answers = answersIn(rows);
  return {
    threads: rows.flatMap((row) => {
      const anchor = anchorOf(row);
      if (anchor === null) return [];
      const { resolvedAt, resolvedBy } = row;
      return {
        ...remarkView(row, opened, names),
        anchor,
        resolved: resolvedAt && resolvedBy ? { at: resolvedAt.toISOString(), by: names.writer(resolvedBy) } : null,
        mayResolve: mayDo(opened, 'remark.resolve', row),
        answers: (answers.get(row.id) ?? []).map((answer) => remarkView(answer, opened, names)),
      };
    }),
    closed: whyClosed(opened),
  };
}

function answersIn(rows: readonly RemarkRow[]): Map<string, RemarkRow[]> {
  const answers = new Map<string, RemarkRow[]>();
  for (const row of rows) if (row.threadId !== null) answers.set(row.threadId, [...(answers.get(row.threadId) ?? []), row]);
  return answers;
}

const anchorOf = ({ quote, anchorStart, anchorEnd }: RemarkRow): Anchor | null =>
  quote === null || anchorStart === null || anchorEnd === null ? null : { quote, start: anchorStart, end: anchorEnd };

function remarkView(row: RemarkRow, opened: OpenRemarks, { writer }: Names): RemarkView {
  const isRemoved = row.removedAt !== null;
  return {
    id: row.id,
    author: writer(row.accountId),
    isOwn: row.accountId === opened.person.accountId,
    text: row.text,
    mentions: row.mentions.map((id) => ({ id, name: writer(id).name })),
    at: row.createdAt.toISOString(),
    isEdited: row.editedAt !== null,
    removedBy: isRemoved ? (row.removedBy === row.accountId ? 'author' : 'facilitator') : null,
    mayEdit: !isRemoved && mayDo(opened, 'remark.edit', row),
    mayRemove: !isRemoved && mayDo(opened, 'remark.remove', row),
  };
}
