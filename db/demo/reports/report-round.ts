import { createHash } from 'node:crypto';
import type { DbOrTx } from '#db/client.ts';
import { insertRound } from '#db/repositories/feedback-asking.ts';
import { findNewestVersion } from '#db/repositories/report-publishing.ts';
import { insertReportAct } from '#db/repositories/reports.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import { askedReport } from '#domain/feedback/report/asked-report.ts';
import { sealReport } from '#domain/feedback/report/seal-report.ts';
import { defaultQuestions } from '#domain/feedback/round-questions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { TIME_ZONE_2015 } from '../agenda-2015.ts';
import { insertGiven } from '../demo-given.ts';
import { demoId } from '../demo-id.ts';
import { accountIdOf } from '../demo-people-rows.ts';
import { demoRoundEnd } from '../keep-rounds-open.ts';
import { ASKED_ROOM, reportGivers, reportRemarks, reportSilent } from './report-round-said.ts';

const ROUND_ID = demoId('round of feedback on a report');
const TITLE = 'Feedback round 1';
/** Who is asked. */
export const REPORT_ASKED: PerspectiveKey[] = ['teacher', 'coach', 'administrator'];

/** An open round on the newest version of a report of 2015: people of its summit gave feedback for four days, and three of four remarks were answered. */
export async function insertReportRound(tx: DbOrTx, now: Date): Promise<void> {
  const [reportId, authorId, openedAt] = [demoId(`report ${ASKED_ROOM}`), accountIdOf({ key: 'convener-1' }), new Date(now.getTime() - 4 * DAY_MS)];
  const newest = await findNewestVersion(tx, reportId);
  if (newest === null) throw new Error(`The demo has published no report of ${ASKED_ROOM}.`);
  const sealed = sealReport(publishedReportSchema.parse(JSON.parse(newest.content)), newest.number, null);
  const content = canonicalJson(sealed);
  const places = [...askedReport(sealed).words.values()];
  const placeOf = (words: string): string => {
    const place = places.find(({ text }) => text.startsWith(words));
    if (!place) throw new Error(`nothing in the report of ${ASKED_ROOM} begins with “${words}”`);
    return place.key;
  };
  let questionCount = 0;
  const questions = defaultQuestions('report', REPORT_ASKED, () => demoId(`report question ${(questionCount += 1)}`));
  const at = (hours: number): Date => new Date(openedAt.getTime() + hours * HOUR_MS);
  await insertRound(tx, {
    ...{ id: ROUND_ID, reportId, number: 1, title: TITLE, state: 'open', perspectives: REPORT_ASKED, questions, timeZone: TIME_ZONE_2015 },
    ...{ content, hash: createHash('sha256').update(content).digest('hex') },
    introduction: 'Before the next summit takes the question up again: what of this report still holds, and what would you say otherwise today?',
    ...{ openedAt, closesAt: demoRoundEnd(now, TIME_ZONE_2015), createdById: authorId, createdAt: at(-20) },
  });
  await insertReportAct(tx, { id: demoId('act of the round on a report'), reportId, actorId: authorId, kind: 'asked-for-feedback', sentence: `asked for feedback: “${TITLE}”`, actedAt: openedAt });
  await insertGiven(tx, { roundId: ROUND_ID, prefix: 'report ', authorId, questions, givers: reportGivers, silent: reportSilent, declined: [], remarks: reportRemarks.map(({ at: words, ...said }) => ({ ...said, place: placeOf(words) })), openedAt, at });
}
