import type { Actor } from '#domain/actor.ts';
import { toCsv } from '#domain/csv.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import { dispositionWords } from '#domain/feedback/disposition.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { ledgerPairs, type PairView } from './ledger-pairs.ts';
import { portOf } from '../subject/subjects.ts';
import { loadLedger } from './load-ledger.ts';
import { openLedger } from './open-ledger.ts';

const heads = (): string[] => [t`Round`, t`Place`, t`Said`, t`Words it is about`, t`Suggestion`, t`Rating, 1 to 4`, t`Said by`, t`Others who agree`, t`What became of it`, t`Reason`, t`Words before`, t`Words after`, t`Days until closed, or open for`, t`Due`, t`Answer`];

/** The ledger as a table for spreadsheets, for whoever may read it. A file goes from hand to hand, so everybody is shown in it as the public sees them, whoever asks; those that stand under another have lines of their own. */
export async function exportLedger({ db, now, limit }: Deps, actor: Actor, about: SubjectAddress, round: number | null): Promise<{ fileName: string; text: string }> {
  const { asked, subject } = await openLedger(db, actor, about, round);
  if (actor.kind === 'person') await limit('download', actor.accountId);
  const { remarks } = await loadLedger(db, asked, 'outside', () => portOf(subject).readPublished(db, subject.id));
  const apart = remarks.map((remark) => ({ ...remark, headId: null }));
  const pairs = ledgerPairs(apart, { now: now(), giverIds: new Map(), isInside: false });
  return { fileName: `${about.slug}-ledger${round === null ? '' : `-${round}`}.csv`, text: toCsv([heads(), ...pairs.map(lineOf)]) };
}

const lineOf = ({ round, where, text, isTakenBack, quote, suggestion, rating, by, agreements, disposition, reason, change, days, dueOn, answer }: PairView): string[] => [
  ...[String(round), where, isTakenBack ? t`Taken back by who gave it` : text, quote ?? '', suggestion ?? '', rating === null ? '' : String(rating), shown(by), String(agreements)],
  ...[dispositionWords()[disposition], reason, change?.before ?? '', change?.after ?? '', String(days), dueOn ?? '', answer ?? ''],
];

const shown = (by: Contributor): string => (by.kind === 'anonymous' ? '' : by.kind === 'named' ? `${by.name}, ${perspectiveWord(by.perspective)}` : perspectiveWord(by.perspective));
