import { type LedgerRow, listLedger } from '#db/repositories/feedback-ledger.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import { becameOf } from '#domain/feedback/disposition.ts';
import { type AskedText, sectionOf, whereOf } from '#domain/feedback/asked-text.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { giversShown } from '../givers-shown.ts';
import type { Published } from '../subject/subject.ts';
import { askedOf } from '../subject/subjects.ts';
import { changeForAll, type ToldChange, toldChange } from './told-change.ts';

/** A remark as somebody may see it. */
export type ShownRemark = LedgerRow & {
  round: RoundRow;
  by: Contributor;
  /** The perspective that it is shown with; null where it is shown with none. */
  word: PerspectiveKey | null;
  /** Where it stands on the draft as the round asked about it. */
  where: string;
  /** The words there, as they were asked about. */
  asked: string;
  /** The remark under which authors put it; null as well once one of the two was taken back. */
  headId: string | null;
  /** The change that it led to; null where it led to none, or where that is not told. */
  change: ToldChange | null;
  /** Its giver took it back: shown by nobody, with what became of it alone. */
  isTakenBack: boolean;
};

export type LoadedRound = { round: RoundRow; asked: AskedText };
export type LoadedLedger = { rounds: LoadedRound[]; remarks: ShownRemark[] };

/**
 * The remarks of rounds, each giver shown as they are to those inside or to everybody. To everybody no words of the text and no titles of its parts are told that are not published, nor where
 * a remark stands unless its place is, as it was asked about or as it was changed: what people wrote in rooms becomes public by publishing alone. `readPublished` is asked for everybody, and inside only where something was changed; null where changes are not told.
 */
export async function loadLedger(db: DbOrTx, rounds: readonly RoundRow[], side: 'inside' | 'outside', readPublished: (() => Promise<Published | null>) | null): Promise<LoadedLedger> {
  const [rows, shown] = await Promise.all([listLedger(db, rounds.map(({ id }) => id)), Promise.all(rounds.map(async (round) => [round.id, (await giversShown(db, round))[side]] as const))]);
  const published = side === 'outside' || rows.some(({ remark }) => remark.changeAfter !== null) ? ((await readPublished?.()) ?? null) : null;
  const loaded = new Map(rounds.map((round) => [round.id, { round, asked: askedOf(round) }]));
  const showing = new Map(shown);
  const ids = new Set(rows.flatMap(({ remark }) => (remark.takenBackAt === null ? [remark.id] : [])));
  const remarks = rows.flatMap((row): ShownRemark[] => {
    const { remark } = row;
    const [own, show] = [loaded.get(remark.roundId), showing.get(remark.roundId)];
    if (!own || !show) return [];
    const isTakenBack = remark.takenBackAt !== null;
    const by: Contributor = isTakenBack ? { kind: 'anonymous' } : show(remark.giverId);
    const headId = !isTakenBack && remark.similarToId !== null && ids.has(remark.similarToId) ? remark.similarToId : null;
    return [{ ...row, ...(isTakenBack && { agreements: 0 }), isTakenBack, remark: { ...remark, disposition: becameOf(remark) }, round: own.round, by, word: by.kind === 'anonymous' ? null : by.perspective, where: whereOf(own.asked, remark.place), asked: own.asked.words.get(remark.place)?.text ?? '', headId, change: toldChange(remark, own.round, published) }];
  });
  const all = { rounds: [...loaded.values()], remarks };
  return side === 'inside' || published === null ? all : withoutUnpublished(all, published);
}

const unpublished = () => ({ part: t`A part that was not published`, place: t`A place that was not published`, within: t`A place in a part that was not published` });

/** The same without words that no version has, and without titles of parts that none has. */
function withoutUnpublished({ rounds, remarks }: LoadedLedger, published: Published): LoadedLedger {
  const words = unpublished();
  const keyOf = ({ remark, round }: ShownRemark): string => `${round.id} ${remark.place}`;
  const changed = new Set(remarks.flatMap((each) => (each.change?.isPlacePublished ? [keyOf(each)] : [])));
  const ifSaid = (said: string | null): string | null => (said !== null && published.says(said) ? said : null);
  const told = (each: ShownRemark): ShownRemark => {
    if (each.asked === '' || published.has(each.asked)) return { ...each, change: changeForAll(each.change, published) };
    const { quote, suggestion } = each.remark;
    if (changed.has(keyOf(each))) return { ...each, asked: '', change: changeForAll(each.change, published), remark: { ...each.remark, quote: ifSaid(quote), suggestion: ifSaid(suggestion) } };
    return { ...each, where: words.place, asked: '', change: null, remark: { ...each.remark, quote: null, suggestion: null } };
  };
  const untitled = new Set(rounds.flatMap(({ round, asked }) => asked.parts.flatMap(({ key, label }) => (published.hasTitle(label) ? [] : [`${round.id} ${key}`]))));
  const isWithin = ({ remark, round }: ShownRemark): boolean => untitled.has(`${round.id} ${sectionOf(remark.place) ?? ''}`);
  return {
    rounds: rounds.map(({ round, asked }) => ({ round, asked: { ...asked, parts: asked.parts.map((part) => (untitled.has(`${round.id} ${part.key}`) ? { ...part, label: words.part } : part)) } })),
    remarks: remarks.map(told).map((each) => (isWithin(each) && each.where !== words.place ? { ...each, where: words.within } : each)),
  };
}

/** Those that their givers let stand. */
export const letStand = (remarks: readonly ShownRemark[]): ShownRemark[] => remarks.filter(({ isTakenBack }) => !isTakenBack);

/** The parts of what these rounds asked about, the newest first: as it has them, and behind them those that only older ones had. */
export function partsOf(rounds: readonly LoadedRound[]): AskedText['parts'] {
  const parts = new Map<string, AskedText['parts'][number]>();
  for (const part of rounds.flatMap(({ asked }) => asked.parts)) if (!parts.has(part.key)) parts.set(part.key, part);
  return [...parts.values()];
}
