import type { DbOrTx } from '#db/client.ts';
import { findSummitByJoinCode, type SummitRow } from '#db/repositories/summits.ts';
import { normaliseJoinCode, showJoinCode } from '#domain/join-code.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

const lookAgain = () => t`Look again at the screen or the invitation, or ask the convener.`;

/** The summit with this code, however it was typed. Refuses with `wrong-code`, on the field `code`. */
export async function getSummitByTypedCode(db: DbOrTx, typed: string): Promise<SummitRow> {
  const code = normaliseJoinCode(typed);
  if (!code) throw invalid('code', 'wrong-code', t`A code has three letters and three digits, for example KTM 492. ${lookAgain()}`);
  const summit = await findSummitByJoinCode(db, code);
  if (!summit) throw invalid('code', 'wrong-code', t`No summit has the code ${showJoinCode(code)}. ${lookAgain()}`);
  return summit;
}
