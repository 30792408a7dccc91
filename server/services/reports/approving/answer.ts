import { deleteWithdrawals, insertWithdrawals, putAnswer } from '#db/repositories/report-approving.ts';
import { findNewestVersion } from '#db/repositories/report-publishing.ts';
import { getReportForChange, insertReportAct, listWithdrawals } from '#db/repositories/reports.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { quoted } from '#domain/agenda/agenda-words.ts';
import { createId } from '#domain/ids.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { ApprovalState, AskedChange } from '#domain/report/approval.ts';
import type { ApprovalAnswer } from '#domain/report/approval-forms.ts';
import { passagesOfRoom, wrote } from '#domain/report/draft-passages.ts';
import { type FreshSource, sameBlocks } from '#domain/report/fresh-source.ts';
import type { ReportActKind } from '#domain/report/report-act.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan } from '#server/services/standing.ts';
import { markOf } from './current-approvals.ts';
import { findOwnReport, openOwnPart, type OwnPart } from './open-own-part.ts';

type Given = OwnPart & { tx: DbOrTx; at: Date };
type Said = { kind: ReportActKind; sentence: string };

/**
 * Keeps what somebody says of a draft: for a room, of each passage with words of theirs, that they take all of these back, or that they give one
 * back as long as nothing was published without it. Refuses visitors, who may not answer for that room, passages in which no word of theirs stands,
 * and an approval of words that were changed while they read them.
 */
export async function answer(deps: Deps, actor: Actor, slug: string, said: ApprovalAnswer): Promise<void> {
  const found = await findOwnReport(deps.db, actor, slug);
  await deps.db.transaction(async (tx) => {
    const report = await getReportForChange(tx, found.report.id);
    const given: Given = { ...(await openOwnPart({ ...deps, db: tx }, { ...found, report })), tx, at: deps.now() };
    const done = await doneBy(given, said);
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: found.person.accountId, ...done, actedAt: given.at });
  });
}

async function doneBy(given: Given, said: ApprovalAnswer): Promise<Said> {
  if (said.intent === 'room') return answerForRoom(given, said);
  requireCan(given.standing, 'report.decideOwnWords', { isOwn: given.own.length > 0 });
  switch (said.intent) {
    case 'words':
      return answerForWords(given, said);
    case 'withdraw-all':
      return withdrawAll(given);
    case 'give-back':
      return giveBack(given, said.sourceId);
  }
}

async function answerForRoom(given: Given, { roomId, decision, note, seen }: Extract<ApprovalAnswer, { intent: 'room' }>): Promise<Said> {
  const { standing, composing, passages, person, approvals } = given;
  const room = composing.rooms.find((each) => each.room.id === roomId)?.room;
  const ofRoom = passagesOfRoom(passages, roomId);
  if (!room || ofRoom.length === 0) throw notFound('room');
  requireCan(standing, 'report.approveRoom', { runsRoom: room.facilitatorId === person.accountId || room.scribeId === person.accountId, wasAsked: approvals.some((each) => each.accountId === person.accountId && each.roomId === roomId) });
  requireSeen(seen, ofRoom);
  await keep(given, { part: 'room', roomId, state: decision === 'approve' ? 'approved' : 'change-asked', note, wordsHash: markOf(ofRoom) });
  return decision === 'approve' ? { kind: 'approved', sentence: `approved what room ${room.number} found` } : { kind: 'asked-for-change', sentence: `asked for a change in what room ${room.number} found` };
}

async function answerForWords(given: Given, { passages: decisions, seen }: Extract<ApprovalAnswer, { intent: 'words' }>): Promise<Said> {
  const { own, person } = given;
  const asked = decidedOf(given, decisions);
  if (asked.some(({ passage }) => passage === undefined)) throw notFound('passage');
  requireSeen(seen, own);
  const takenBack = asked.filter(({ decision }) => decision === 'withdraw');
  const changes = asked.filter(({ decision }) => decision === 'change');
  const withdrawn = await withdraw(given, takenBack.flatMap(({ passage }) => passage?.sources ?? []));
  if (withdrawn === 0 && hasWithdrawnAll(given)) throw conflict('taken-back', 'You took all your words back. Give back what may be in the report, then say what you think of it.');
  const gone = await takenBackSources(given);
  const isAll = own.every(({ sources }) => sources.some((source) => wrote(source, person.accountId) && gone.has(source.id)));
  const state: ApprovalState = isAll ? 'withdrawn' : changes.length > 0 ? 'change-asked' : 'approved';
  await keep(given, { part: 'words', roomId: null, state, note: changes.map(({ passage, note }) => `${quoted(shortened(passage?.wording ?? ''))}: ${note}`).join('\n'), changes: changes.map(({ passage, sourceId, note }) => ({ kind: passage?.kind ?? 'passage', sourceId, note })), wordsHash: markOf(own) });
  if (withdrawn > 0) return { kind: 'withdrew-words', sentence: tookBack(takenBack.length) };
  return state === 'change-asked' ? { kind: 'asked-for-change', sentence: 'asked for a change in their own words' } : { kind: 'approved', sentence: 'approved their own words' };
}

async function withdrawAll(given: Given): Promise<Said> {
  const { own } = given;
  await withdraw(given, own.flatMap(({ sources }) => sources));
  await keep(given, { part: 'words', roomId: null, state: 'withdrawn', note: '', wordsHash: markOf(own) });
  return { kind: 'withdrew-words', sentence: tookBack(own.length) };
}

async function giveBack(given: Given, sourceId: string): Promise<Said> {
  const { tx, report, own, composing, person } = given;
  const passage = own.find(({ sources }) => sources.some(({ id }) => id === sourceId));
  if (!passage) throw notFound('passage');
  const ofBlocks = sameBlocks(composing.sources, passage.sources).map(({ id }) => id);
  const taken = (await listWithdrawals(tx, report.id)).filter((each) => each.accountId === person.accountId && ofBlocks.includes(each.sourceId));
  const newest = await findNewestVersion(tx, report.id);
  if (newest && taken.some(({ withdrawnAt }) => withdrawnAt <= newest.publishedAt)) throw conflict('published-without', `Version ${newest.number} was published without these words. Ask a convener if you want them in the next one.`);
  await deleteWithdrawals(tx, taken.map((each) => each.sourceId), person.accountId);
  // Who took all back gives back this alone: what was taken into the report since stays out.
  if (hasWithdrawnAll(given)) await withdraw(given, own.filter(({ sources }) => !sources.some(({ id }) => ofBlocks.includes(id))).flatMap(({ sources }) => sources));
  // Nothing is approved by giving words back: they are asked about what stands there then. What they said of their other words is no silence all the same.
  const before = given.approvals.find(({ part, accountId }) => part === 'words' && accountId === person.accountId);
  const said = before && before.state !== 'withdrawn' ? { state: before.state, note: before.note, changes: before.changes, answeredAt: before.answeredAt } : { state: 'asked' as const, note: '', answeredAt: null };
  await keep(given, { part: 'words', roomId: null, wordsHash: '', ...said });
  return { kind: 'gave-words-back', sentence: 'gave words back that they had taken back' };
}

const hasWithdrawnAll = ({ approvals, person }: Given): boolean => approvals.some(({ part, accountId, state }) => part === 'words' && accountId === person.accountId && state === 'withdrawn');

/** The sources of which the person has taken their words back by now. */
async function takenBackSources(given: Given): Promise<ReadonlySet<string>> {
  const { tx, report, composing, person } = given;
  if (hasWithdrawnAll(given)) return new Set(composing.sources.map(({ id }) => id));
  const rows = (await listWithdrawals(tx, report.id)).filter(({ accountId }) => accountId === person.accountId).map(({ sourceId }) => sourceId);
  return new Set(sameBlocks(composing.sources, composing.sources.filter(({ id }) => rows.includes(id))).map(({ id }) => id));
}

/** Which passage each decision is of: words may stand in the text and as a recommendation under the same source, in this order. */
function decidedOf({ own, person }: Given, decisions: Extract<ApprovalAnswer, { intent: 'words' }>['passages']) {
  const left = [...own];
  return decisions.map((each) => {
    const isOf = ({ sources }: OwnPart['own'][number]): boolean => sources.some((source) => source.id === each.sourceId && wrote(source, person.accountId));
    const place = left.findIndex(isOf);
    return { ...each, passage: place < 0 ? own.find(isOf) : left.splice(place, 1)[0] };
  });
}

/** Takes back what the person wrote in these sources, however often the same block was taken; tells how many sources that were. */
async function withdraw({ tx, composing, person, at }: Given, sources: readonly FreshSource[]): Promise<number> {
  const mine = sources.filter((source) => wrote(source, person.accountId));
  const ids = sameBlocks(composing.sources, mine).filter((source) => wrote(source, person.accountId)).map(({ id }) => id);
  await insertWithdrawals(tx, ids, person.accountId, at);
  return ids.length;
}

type Answer = { part: 'room' | 'words'; roomId: string | null; state: ApprovalState; note: string; changes?: AskedChange[]; wordsHash: string; answeredAt?: Date | null };
const keep = ({ tx, report, person, at }: Given, said: Answer): Promise<void> => putAnswer(tx, { id: createId(), reportId: report.id, accountId: person.accountId, askedAt: at, answeredAt: at, changes: [], ...said });

function requireSeen(seen: string, passages: OwnPart['passages']): void {
  if (seen !== markOf(passages)) throw conflict('changed-meanwhile', 'The draft was changed while you read it. Below is how it reads now; look at it once more, then answer.');
}

const tookBack = (count: number): string => `took their words in ${count === 1 ? 'one passage' : `${count} passages`} back`;
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
