import { listVersionContents, listVersionMarks, type VersionMark } from '#db/repositories/report-publishing.ts';
import type { DbOrTx } from '#db/client.ts';
import { askedReport } from '#domain/feedback/report/asked-report.ts';
import { sealReport } from '#domain/feedback/report/seal-report.ts';
import { flatWords } from '#domain/feedback/sentences.ts';
import { readContent } from '#server/services/report-reading/read-content.ts';

export type VersionWords = VersionMark & { /** The words of each of its places and titles. */ words: ReadonlySet<string> };

/** A version never reads otherwise but where a name was taken out of it; so many that were asked for last are kept. */
const MOST_KEPT = 60;
const kept = new Map<string, ReadonlySet<string>>();
const keyOf = ({ id, hash, redactedAt }: VersionMark): string => `${id} ${hash} ${redactedAt?.getTime() ?? ''}`;

/** What each version of a report says, the first first, place by place as a round would ask about it. A version is read once; one look after that asks the database for no text. */
export async function readVersionWords(db: DbOrTx, reportId: string): Promise<VersionWords[]> {
  const marks = await listVersionMarks(db, reportId);
  const found = new Map(marks.flatMap((mark) => (kept.has(keyOf(mark)) ? [[mark.id, kept.get(keyOf(mark))] as const] : [])));
  const read = new Map((await listVersionContents(db, marks.flatMap(({ id }) => (found.has(id) ? [] : [id])))).map(({ id, content }) => [id, wordsOf(content)]));
  return marks.map((mark) => {
    const words = found.get(mark.id) ?? read.get(mark.id) ?? new Set<string>();
    keep(keyOf(mark), words);
    return { ...mark, words };
  });
}

function keep(key: string, words: ReadonlySet<string>): void {
  kept.delete(key);
  kept.set(key, words);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

const wordsOf = (content: string): ReadonlySet<string> => new Set([...askedReport(sealReport(readContent({ content }), null, null)).words.values()].map(({ text }) => flatWords(text)));
