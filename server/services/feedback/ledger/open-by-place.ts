import { countOpenByPlace } from '#db/repositories/feedback-ledger.ts';
import { getRoundByNumber, type SubjectOfRounds } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import { askedOf } from '../subject/subjects.ts';

export type OpenByPlace = { round: number; places: { place: string; count: number }[] };
/** `where` names the place, `words` is what stood there when it was asked about, in one line. */
export type OpenRemarksShown = { round: number; places: (OpenByPlace['places'][number] & { where: string; words: string })[] };

/** How many remarks of the newest round that has open ones are open, place by place; null where none is. */
export async function openByPlace(db: DbOrTx, about: SubjectOfRounds): Promise<OpenByPlace | null> {
  const open = await countOpenByPlace(db, about);
  if (open.length === 0) return null;
  const round = Math.max(...open.map(({ number }) => number));
  return { round, places: open.flatMap(({ number, place, open: count }) => (number === round ? [{ place, count }] : [])) };
}

/** The same with the words that they are about, by which their places are found in a text that goes on. */
export async function openWithWords(db: DbOrTx, about: SubjectOfRounds): Promise<OpenRemarksShown | null> {
  const open = await openByPlace(db, about);
  if (open === null) return null;
  const { words } = askedOf(await getRoundByNumber(db, about, open.round));
  return { round: open.round, places: open.places.map((each) => ({ ...each, where: words.get(each.place)?.where ?? '', words: words.get(each.place)?.text ?? '' })) };
}
