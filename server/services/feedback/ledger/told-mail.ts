import type { RemarkRow } from '#db/repositories/feedback-ledger.ts';
import { dispositionWords } from '#domain/feedback/disposition.ts';
import { t } from '#domain/words/t.ts';
import type { Mail } from '#server/services/deps.ts';

type Told = { recipient: string; subject: string; round: string; remarks: readonly Pick<RemarkRow, 'text' | 'disposition' | 'reason'>[]; page: string; ledger: string; origin: string };

const MOST_WORDS = 300;
const MOST_TOLD = 10;
const shortened = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).trimEnd()} …` : text);

/** Tells somebody what became of what they said about a draft, of all of it in one mail. */
export const toldMail = ({ recipient, subject, round, remarks, page, ledger, origin }: Told): Mail => ({
  recipient,
  subject: t`What became of what you said: ${subject}`,
  text: [
    t`Hello,`,
    t`you said something about “${subject}” (${round}). Those who asked looked at it:`,
    ...remarks.slice(0, MOST_TOLD).map(({ text, disposition, reason }) => `${t`You said: ${shortened(text)}`}\n${disposition === 'open' ? t`Opened again` : dispositionWords()[disposition]}: ${reason}`),
    ...(remarks.length > MOST_TOLD ? [t`And ${remarks.length - MOST_TOLD} more.`] : []),
    t`All of it, with what changed: ${ledger}`,
    t`You can answer once to each: ${page}`,
    t`If you want no more mail about it, say so there: ${page}`,
    t`Plenary, ${origin}`,
    '',
  ].join('\n\n'),
});
