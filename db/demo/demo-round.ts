import type { DbOrTx } from '#db/client.ts';
import { insertCredentialAct, updateCredential } from '#db/repositories/credentials.ts';
import { insertRound } from '#db/repositories/feedback-asking.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import { defaultQuestions } from '#domain/feedback/round-questions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { insertGiven } from './demo-given.ts';
import { demoId } from './demo-id.ts';
import { DEMO_DECLINED, demoGivers, demoRemarks, demoRoundDraft, demoSilent } from './demo-round-said.ts';
import { demoRoundEnd } from './keep-rounds-open.ts';
import { sealedDemo } from './sealed-demo.ts';

const ROUND_ID = demoId('round of feedback');
/** Who is asked. */
export const DEMO_ASKED: PerspectiveKey[] = ['teacher', 'coach', 'administrator', 'researcher'];
const ZONE = 'America/Chicago';

/** An open round on the demo's draft: people of four perspectives gave feedback for five days, enough of two of them to be told apart, and its authors answered three remarks. */
export async function insertDemoRound(tx: DbOrTx, { credentialId, authorId, now }: { credentialId: string; authorId: string; now: Date }): Promise<void> {
  const at = (hours: number): Date => new Date(openedAt.getTime() + hours * HOUR_MS);
  const openedAt = new Date(now.getTime() - 5 * DAY_MS);
  let questionCount = 0;
  const questions = defaultQuestions('credential', DEMO_ASKED, () => demoId(`question ${(questionCount += 1)}`));
  await insertRound(tx, {
    ...{ id: ROUND_ID, credentialId, number: 1, title: 'Educator round 1', state: 'open', perspectives: DEMO_ASKED, questions, timeZone: ZONE },
    ...sealedDemo(demoRoundDraft),
    introduction: 'We would like to know most whether the rubric can be met with ordinary work of a class, and where you would get stuck.',
    ...{ openedAt, closesAt: demoRoundEnd(now, ZONE), createdById: authorId, createdAt: at(-20) },
  });
  await updateCredential(tx, credentialId, { state: 'in-feedback' });
  await insertCredentialAct(tx, { id: demoId('act of the round'), credentialId, actorId: authorId, kind: 'feedback-opened', sentence: 'asked for feedback: “Educator round 1”', actedAt: openedAt });
  await insertGiven(tx, { roundId: ROUND_ID, prefix: '', authorId, questions, givers: demoGivers, silent: demoSilent, declined: [DEMO_DECLINED], remarks: demoRemarks, openedAt, at });
}
