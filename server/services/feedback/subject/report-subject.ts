import { randomInt } from 'node:crypto';
import { getCommunity } from '#db/repositories/communities.ts';
import { listRounds } from '#db/repositories/feedback-rounds.ts';
import { findNewestTitle, findNewestVersion } from '#db/repositories/report-publishing.ts';
import { getReport, getReportForChange, getSummitIdOfReport, insertReportAct, type ReportRow } from '#db/repositories/reports.ts';
import { getSummit, lockSummit } from '#db/repositories/summits.ts';
import { listPeopleToAsk, listRunners } from '#db/repositories/participations.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { findWords, type Reworded, rewordReport } from '#domain/document/passages/reword-report.ts';
import { askedReport, isHouseTitle } from '#domain/feedback/report/asked-report.ts';
import { sealReport } from '#domain/feedback/report/seal-report.ts';
import type { SealedReport } from '#domain/feedback/report/sealed-report.ts';
import { flatWords } from '#domain/feedback/sentences.ts';
import { createId } from '#domain/ids.ts';
import { conflict, invalid, notFound } from '#domain/refusal.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { can } from '#domain/permissions.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { sealText } from '#server/services/credentials/weigh-draft.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCommitted } from '#server/services/documents/require-committed.ts';
import { readContent } from '#server/services/report-reading/read-content.ts';
import { freezeNext } from '#server/services/reports/freeze-next.ts';
import { standingInSummit } from '#server/services/standing.ts';
import { wordsMark } from '../ledger/words-mark.ts';
import { readVersionWords, type VersionWords } from './published-words.ts';
import { writingRefused } from './refuse-writing.ts';
import type { ChangeMade, Subject, SubjectPort } from './subject.ts';

const KIND = 'report';
const readSealedReport = (content: string): SealedReport => JSON.parse(content) as SealedReport;

/**
 * Rounds about a report, as it would be published when the round opens: those who compose it ask, and whoever took part may answer. What is said of it is told to everybody once a version of what
 * was asked about is published, and not before: rooms' words become public by publishing alone.
 */
export const reportSubject: SubjectPort = {
  load: async (db, actor, slug) => {
    const report = await getReport(db, slug);
    const summit = await getSummit(db, report.summitId);
    const [standing, community, newest] = await Promise.all([standingInSummit(db, actor, summit), getCommunity(db, summit.communityId), findNewestTitle(db, report.id)]);
    const isPublicSummit = summit.state !== 'draft';
    if (!can(standing, 'summit.read', { isPublished: isPublicSummit })) throw notFound('report');
    const isWithdrawn = report.withdrawnAt !== null;
    const publishedAt = isPublicSummit && !isWithdrawn ? (newest?.publishedAt ?? null) : null;
    return {
      // What the draft is called since is for those who compose it.
      subject: { kind: KIND, id: report.id, slug, name: can(standing, 'report.compose') ? report.title : (newest?.title ?? report.title), documentId: report.documentId },
      community,
      standing,
      facts: { isReport: true, isRetired: isWithdrawn, isPublished: publishedAt !== null },
      isTellable: ({ content, openedAt }) => publishedAt !== null && content !== '' && openedAt !== null && (publishedAt >= openedAt || readSealedReport(content).version !== null),
      isTextPublished: ({ content }) => publishedAt !== null && content !== '' && readSealedReport(content).version !== null,
    };
  },
  hold: async (tx, id) => {
    // The summit before its report, as whoever deletes it holds them: neither goes back to a draft nor away while people are asked.
    const summit = await lockSummit(tx, await getSummitIdOfReport(tx, id));
    const report = await getReportForChange(tx, id);
    return { slug: report.slug, communityName: (await getCommunity(tx, summit.communityId)).name };
  },
  freeze: freezeReport,
  read: (content) => askedReport(readSealedReport(content)),
  noteOpened: async (tx, id, { actorId, title, at }) => {
    if ((await getSummit(tx, await getSummitIdOfReport(tx, id))).state === 'draft') throw conflict('draft', t`Publish the page of the summit first: nobody who is asked could open the report.`);
    await insertReportAct(tx, { id: createId(), reportId: id, actorId, kind: 'asked-for-feedback', sentence: saidIn('en', () => t`asked for feedback: “${title}”`), actedAt: at });
  },
  noteClosed: (tx, id, { actorId, title, at }) => insertReportAct(tx, { id: createId(), reportId: id, actorId, kind: 'feedback-closed', sentence: saidIn('en', () => (actorId === null ? t`“${title}” closed at its time` : t`closed “${title}”`)), actedAt: at }),
  findLanguage: async ({ db }, { slug }) => (await getReport(db, slug)).language,
  findZone: async (tx, id) => (await getSummit(tx, await getSummitIdOfReport(tx, id))).timeZone,
  listPeople: async (tx, id) => listPeopleToAsk(tx, await getSummitIdOfReport(tx, id)),
  listDeciders: async (db, id) => listRunners(db, await getSummitIdOfReport(db, id)),
  askedFirst: ['teacher', 'coach', 'administrator', 'developer', 'funder', 'researcher', 'policymaker'],
  titleOf: (number) => t`Feedback round ${number}`,
  failing: () => null,
  wordsNow: async ({ documentHands }, { documentId }, sought) => {
    const bytes = await documentHands().read(documentId);
    const found = bytes === null ? { kind: 'changed' as const } : findWords(bytes, sought);
    return found.kind === 'found' ? { now: found.now, why: null } : { now: null, why: found.kind };
  },
  write: async ({ documentHands, now }, tx, { id, documentId }, { words, by, ...sought }) => {
    const made: Reworded[] = [];
    const outcome = await documentHands().edit(
      documentId,
      by.accountId,
      (present, authors) => {
        const found = findWords(present, sought);
        if (found.kind === 'found' && wordsMark(found.now) !== words) throw writingRefused(KIND, 'meanwhile');
        const reworded = rewordReport(present, sought, { accountId: by.accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) });
        if (reworded.kind !== 'reworded') throw writingRefused(KIND, reworded.kind);
        made.push(reworded);
        return reworded.edit;
      },
      saidIn('en', () => t`${by.name} took over a suggestion from the feedback.`),
    );
    requireCommitted(outcome, KIND);
    const [reworded] = made;
    if (reworded?.kind !== 'reworded') throw new Error('An edit was committed that was not made.');
    await insertReportAct(tx, { id: createId(), reportId: id, actorId: by.accountId, kind: 'took-suggestion', sentence: saidIn('en', () => t`took over a suggestion from the feedback`), actedAt: now() });
    return { before: reworded.before, after: reworded.after };
  },
  readPublished: async (db, id) => {
    const versions = await readVersionWords(db, id);
    const has = (words: string): boolean => versions.some((version) => version.words.has(flatWords(words)));
    const says = (words: string): boolean => versions.some((version) => standsInVersion(version, words));
    return {
      has,
      says,
      hasTitle: (title) => isHouseTitle(title) || has(title),
      versionWith: (change) => versions.find((version, at) => version.publishedAt >= change.askedAt && isCarriedIn(version, versions.slice(0, at), change))?.number ?? null,
    };
  },
};

const standsInVersion = ({ words }: Pick<VersionWords, 'words'>, sought: string): boolean => [...words].some((text) => text.includes(flatWords(sought)));

/** A version has a change if it says what stands there since and no more what stood there; of words that were taken out, if one before it said them. */
function isCarriedIn(version: VersionWords, earlier: readonly VersionWords[], { before, after }: ChangeMade): boolean {
  const [stood, stands] = [flatWords(before), flatWords(after)];
  const isGone = stood === '' || stands.includes(stood) || !standsInVersion(version, stood);
  return isGone && (stands === '' ? stood !== '' && earlier.some((each) => standsInVersion(each, stood)) : standsInVersion(version, stands));
}

/** The report as it would be published at this moment, with the keys that its places had in the round before. */
async function freezeReport(deps: Deps, { id, slug }: Subject): Promise<{ content: string; hash: string }> {
  const { db } = deps;
  const report: ReportRow = await getReport(db, slug);
  const { report: next } = await freezeNext(deps, { report, summit: await getSummit(db, report.summitId) });
  if (next.blocks.length === 0) throw invalid(null, 'nothing-written', t`There is nothing to read yet: bring in what the rooms wrote, or write something, then ask.`);
  const [newest, rounds] = await Promise.all([findNewestVersion(db, id), listRounds(db, { kind: KIND, id })]);
  const former = rounds.find(({ content }) => content !== '');
  const reads = (made: SealedReport): string => canonicalJson({ ...made, version: null });
  const isNewest = newest !== null && reads(sealReport(readContent(newest), null, null)) === reads(sealReport(next, null, null));
  return sealText(sealReport(next, isNewest ? newest.number : null, former ? readSealedReport(former.content) : null));
}
