import { type Attribution, roomRuleWords } from '#domain/attribution.ts';
import { dateTimeWords } from '#domain/date-time-words.ts';
import { onePerspectiveWords, type PerspectiveKey } from '#domain/perspective.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Mail } from '#server/services/deps.ts';

type About = { subject: SubjectAddress & { name: string }; community: string; round: { title: string; introduction: string; timeZone: string; attribution: Attribution; mayChooseAttribution: boolean; isLedgerPublic: boolean }; closesAt: Date; origin: string };
type To = { email: string; /** Empty where it is not known. */ name: string };
type Asked = About & To & { perspective: PerspectiveKey; /** Null once they are gone. */ askedBy: string | null; cameUnasked: boolean; minutes: number; questions: number; link: string };

const hello = ({ name }: To): string => (name === '' ? 'Hello,' : `Hello ${name},`);
const foot = ({ origin }: About): string[] => [`Plenary, ${origin}`, ''];
const whatItIs = ({ subject, community }: About): string => (subject.kind === 'report' ? `a report of a summit that “${community}” convened` : `a micro-credential that “${community}” is writing`);
const untilWords = ({ closesAt, round }: About): string => `There is time until ${dateTimeWords(closesAt, round.timeZone)}.`;
const questionsWords = (questions: number): string => (questions === 0 ? '' : questions === 1 ? ', and answer one question' : `, and answer ${questions} questions`);
const shownWords = ({ round: { attribution, mayChooseAttribution, isLedgerPublic } }: About): string =>
  `Those who give feedback are shown ${roomRuleWords()[attribution]}${mayChooseAttribution ? ', unless they choose otherwise' : ', or with less if they wish'}. ${isLedgerPublic ? 'What is said, and what becomes of it, stands on a page that everybody may read.' : 'What is said is read by those who ask, and by others who give feedback; it is not published.'}`;
const ratherNot = (link: string): string => `If you would rather not, say so there, and you get no more mail about it: ${link}#rather-not`;

/** Asks somebody for feedback on a draft: what is asked, how long it takes, until when, and how to say no. */
export const invitationMail = ({ email, perspective, askedBy, cameUnasked, minutes, questions, link, ...about }: Asked): Mail => saidIn('en', () => ({
  recipient: email,
  subject: `What do you make of it? ${about.subject.name}`,
  text: [
    hello({ email, name: about.name }),
    `${askedBy ?? 'Those who write it'} ${askedBy === null ? 'ask' : 'asks'} you as ${onePerspectiveWords(perspective)} for feedback on “${about.subject.name}”, ${whatItIs(about)}. The round is called “${about.round.title}”.`,
    ...(about.round.introduction === '' ? [] : [about.round.introduction]),
    ...(cameUnasked ? ['You gave feedback on it before. That is why you get this mail: those who ask know that somebody came by themselves, and not that it was you.'] : []),
    `You read it, say what should change at the place where it should${questionsWords(questions)}. That takes about ${minutes} minutes; you can stop and come back, and you need no account. Whatever you say is answered: you learn what became of it.`,
    shownWords(about),
    `Begin here: ${link}`,
    untilWords(about),
    ratherNot(link),
    ...foot(about),
  ].join('\n\n'),
}));

/** The same again, to who has not come, or has not finished. */
export const reminderMail = ({ email, hasCome, link, ...about }: About & To & { hasCome: boolean; link: string }): Mail => saidIn('en', () => ({
  recipient: email,
  subject: `Still time to say what you make of it: ${about.subject.name}`,
  text: [
    hello({ email, name: about.name }),
    hasCome
      ? `you began to give feedback on “${about.subject.name}” and have not finished. What you said so far is kept. If that was all, press “I have finished” there, and you are not reminded again.`
      : `you were asked for feedback on “${about.subject.name}”, ${whatItIs(about)}. Nothing of you is there yet.`,
    `${hasCome ? 'Go on here' : 'Begin here'}: ${link}`,
    untilWords(about),
    ratherNot(link),
    ...foot(about),
  ].join('\n\n'),
}));

type Closed = About & To & { roundUrl: string; ledgerUrl: string; remarks: number };

/** Thanks who gave feedback once a round is closed, and says where they learn what becomes of it. */
export const closedMail = ({ email, roundUrl, ledgerUrl, remarks, ...about }: Closed): Mail => saidIn('en', () => ({
  recipient: email,
  subject: `Thank you for your feedback: ${about.subject.name}`,
  text: [
    hello({ email, name: about.name }),
    `“${about.round.title}” on “${about.subject.name}” is closed. Thank you${remarks === 0 ? ' for your part in it' : remarks === 1 ? ' for your remark' : ` for your ${remarks} remarks`}.`,
    `What you said, and what became of it: ${roundUrl}`,
    `All that was said, and what became of that: ${ledgerUrl}`,
    ...foot(about),
  ].join('\n\n'),
}));
