import type { RemarkRow } from '#db/repositories/feedback-ledger.ts';
import { dispositionWords } from '#domain/feedback/disposition.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Mail } from '#server/services/deps.ts';

type Told = { recipient: string; subject: string; round: string; remarks: readonly Pick<RemarkRow, 'text' | 'disposition' | 'reason'>[]; page: string; ledger: string; origin: string };

const MOST_WORDS = 300;
const MOST_TOLD = 10;
const shortened = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).trimEnd()} …` : text);

/** Tells somebody what became of what they said about a draft, of all of it in one mail. */
export const toldMail = ({ recipient, subject, round, remarks, page, ledger, origin }: Told): Mail => saidIn('en', () => ({
  recipient,
  subject: `What became of what you said: ${subject}`,
  text: [
    'Hello,',
    `you said something about “${subject}” (${round}). Those who asked looked at it:`,
    ...remarks.slice(0, MOST_TOLD).map(({ text, disposition, reason }) => `You said: ${shortened(text)}\n${disposition === 'open' ? 'Opened again' : dispositionWords()[disposition]}: ${reason}`),
    ...(remarks.length > MOST_TOLD ? [`And ${remarks.length - MOST_TOLD} more.`] : []),
    `All of it, with what changed: ${ledger}`,
    `You can answer once to each: ${page}`,
    `If you want no more mail about it, say so there: ${page}`,
    `Plenary, ${origin}`,
    '',
  ].join('\n\n'),
}));
