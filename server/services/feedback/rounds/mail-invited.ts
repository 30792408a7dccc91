import type { InvitationRow } from '#db/repositories/feedback-asking.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import { countWords } from '#domain/document/count-words.ts';
import type { AskedText } from '#domain/feedback/asked-text.ts';
import { questionsFor } from '#domain/feedback/round-questions.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { minutesToGive } from '#domain/feedback/round-times.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Deps } from '#server/services/deps.ts';
import { tellAtAddress } from '#server/services/notices/tell-at-address.ts';
import { invitationPath, invitationUrl } from '../invitation-address.ts';
import { invitationMail } from './round-mails.ts';

type About = {
  invitations: readonly InvitationRow[];
  round: Pick<RoundRow, 'id' | 'title' | 'introduction' | 'timeZone' | 'questions' | 'attribution' | 'mayChooseAttribution' | 'isLedgerPublic'>;
  asked: AskedText;
  subject: SubjectAddress & { name: string };
  community: string;
  askedBy: string;
  closesAt: Date;
  /** Who asks, of whom it is counted how many mails they cause in a day. */
  askerId: string;
};

/** How many mails go out, and how many people are not written to now, since they were written to too often of late; reminders reach them later. */
export type Mailed = { mails: number; spared: number };

/** Writes to everybody of these invitations. Refuses with `too-many` more mails than one person causes in a day; within `countingMails`, so that what is refused counts nothing. */
export async function mailInvited(deps: Deps, tx: DbOrTx, { invitations, asked, round, askerId, ...about }: About): Promise<Mailed> {
  const words = [...asked.words.values()].reduce((sum, { text }) => sum + countWords(text), 0);
  const [written, spared] = [new Set<string>(), new Set<string>()];
  for (const { id, address: email, name, perspective, cameUnasked } of invitations) {
    if (email === null || written.has(email) || spared.has(email)) continue;
    if (await isWrittenToOften(deps, email)) {
      spared.add(email);
      continue;
    }
    await deps.limit('asked-by-mail', askerId);
    written.add(email);
    const questions = questionsFor(round.questions, perspective).length;
    const write = () => invitationMail({ ...about, round, email, name, perspective, cameUnasked, questions, minutes: minutesToGive({ words, questions }), link: invitationUrl(deps, id), origin: deps.origin });
    await tellAtAddress(deps, tx, { recipient: email, write }, { kind: 'round', thing: { kind: 'round', id: round.id }, byId: null, title: about.subject.name, words: round.introduction, path: invitationPath(deps, id), happensAt: about.closesAt, timeZone: round.timeZone });
  }
  return { mails: written.size, spared: spared.size };
}

async function isWrittenToOften({ limit }: Pick<Deps, 'limit'>, email: string): Promise<boolean> {
  try {
    await limit('mail', `feedback:${email}`);
    return false;
  } catch (refused) {
    if (isRefusal(refused) && refused.kind === 'too-many') return true;
    throw refused;
  }
}
