import { gathered } from '../gathered.ts';
import { zonedDate } from '../time-zone.ts';
import { t } from '../words/t.ts';
import type { NoticeKind } from './notice-kinds.ts';
import { noticeSentence, type NoticeSentence } from './notice-sentence.ts';
import { thingKey } from './thing.ts';

/** A notice as it is read; without title, words and path where who reads it may not read the thing any more. */
export type ReadNotice = {
  id: string;
  kind: NoticeKind;
  thing: { kind: string; id: string };
  /** Null where the house told it. */
  byName: string | null;
  isReadable: boolean;
  title: string;
  words: string;
  happensAt: Date | null;
  timeZone: string;
  place: string;
  createdAt: Date;
  isUnread: boolean;
};

/** What several people did to one thing on one day, in one line; what they said stands below it, the newest first. */
export type NoticeLine = Pick<ReadNotice, 'id' | 'kind' | 'isReadable' | 'happensAt' | 'timeZone' | 'place' | 'createdAt' | 'isUnread'> & { sentence: NoticeSentence; sayings: { name: string | null; words: string }[]; count: number };

/** Words that are told in one line at most; the page itself has the others. */
const SAYINGS_MOST = 3;
const gone = (): NoticeSentence => ({ before: t`Something you can no longer read`, title: '' });

/** Lines of one day, the newest first; a name stands once in a line, and words once. */
export function gatherLines(notices: readonly ReadNotice[]): NoticeLine[] {
  const newestFirst = notices.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  // What can be read no more is one line, whatever it was: also of what kind, nothing is told.
  const alike = gathered(newestFirst, (notice) => (notice.isReadable ? `${notice.kind} ${thingKey(notice.thing)} ${notice.title}` : ''), (notice) => notice);
  return [...alike.values()].flatMap((same) => {
    const [newest] = same;
    return newest ? [lineOf(newest, same)] : [];
  });
}

function lineOf(newest: ReadNotice, same: readonly ReadNotice[]): NoticeLine {
  const { id, kind, isReadable, title, timeZone, place, createdAt } = newest;
  const own = { id, kind, isReadable, timeZone, place, createdAt, isUnread: same.some(({ isUnread }) => isUnread), count: same.length };
  if (!isReadable) return { ...own, place: '', happensAt: null, sentence: gone(), sayings: [] };
  const names = same.flatMap(({ byName }) => byName ?? []);
  const said = new Map(same.filter(({ words }) => words !== '').map(({ byName, words }) => [`${byName ?? ''} ${words}`, { name: byName, words }]));
  const isOfOne = new Set(names).size < 2;
  const sayings = [...said.values()].slice(0, SAYINGS_MOST).map(({ name, words }) => ({ name: isOfOne ? null : name, words }));
  return { ...own, happensAt: newest.happensAt, sentence: noticeSentence({ kind, names, title, count: same.length }), sayings };
}

/** The same day by day in a zone, the newest day first. */
export function gatherDays(notices: readonly ReadNotice[], zone: string): { day: string; lines: NoticeLine[] }[] {
  const days = gathered(notices, ({ createdAt }) => zonedDate(createdAt, zone), (notice) => notice);
  return [...days].toSorted(([a], [b]) => b.localeCompare(a)).map(([day, own]) => ({ day, lines: gatherLines(own) }));
}
