import { type Attribution, roomRuleWords } from '#domain/attribution.ts';
import { dateTimeWords } from '#domain/date-time-words.ts';
import { onePerspectiveWords, type PerspectiveKey } from '#domain/perspective.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';
import type { Mail } from '#server/services/deps.ts';

type About = { subject: SubjectAddress & { name: string }; community: string; round: { title: string; introduction: string; timeZone: string; attribution: Attribution; mayChooseAttribution: boolean; isLedgerPublic: boolean }; closesAt: Date; origin: string };
type To = { email: string; /** Empty where it is not known. */ name: string };
type Asked = About & To & { perspective: PerspectiveKey; /** Null once they are gone. */ askedBy: string | null; cameUnasked: boolean; minutes: number; questions: number; link: string };

const hello = ({ name }: To): string => (name === '' ? t`Hello,` : t`Hello ${name},`);
const foot = ({ origin }: About): string[] => [t`Plenary, ${origin}`, ''];
const whatItIs = ({ subject, community }: About): string => (subject.kind === 'report' ? t`a report of a summit that “${community}” convened` : t`a micro-credential that “${community}” is writing`);
const untilWords = ({ closesAt, round }: About): string => t`There is time until ${dateTimeWords(closesAt, round.timeZone)}.`;
function taskWords(questions: number): string {
  if (questions === 0) return t`You read it, say what should change at the place where it should.`;
  return questions === 1 ? t`You read it, say what should change at the place where it should, and answer one question.` : t`You read it, say what should change at the place where it should, and answer ${questions} questions.`;
}
const shownWords = ({ round: { attribution, mayChooseAttribution, isLedgerPublic } }: About): string =>
  [
    mayChooseAttribution ? t`Those who give feedback are shown ${roomRuleWords()[attribution]}, unless they choose otherwise.` : t`Those who give feedback are shown ${roomRuleWords()[attribution]}, or with less if they wish.`,
    isLedgerPublic ? t`What is said, and what becomes of it, stands on a page that everybody may read.` : t`What is said is read by those who ask, and by others who give feedback; it is not published.`,
  ].join(' ');
const ratherNot = (link: string): string => t`If you would rather not, say so there, and you get no more mail about it: ${link}#rather-not`;

function askingWords({ askedBy, perspective, ...about }: Pick<Asked, 'askedBy' | 'perspective'> & About): string {
  const [who, what] = [onePerspectiveWords(perspective), whatItIs(about)];
  const asked = askedBy === null ? t`Those who write it ask you as ${who} for feedback on “${about.subject.name}”, ${what}.` : t`${askedBy} asks you as ${who} for feedback on “${about.subject.name}”, ${what}.`;
  return `${asked} ${t`The round is called “${about.round.title}”.`}`;
}

/** Asks somebody for feedback on a draft: what is asked, how long it takes, until when, and how to say no. */
export const invitationMail = ({ email, perspective, askedBy, cameUnasked, minutes, questions, link, ...about }: Asked): Mail => ({
  recipient: email,
  subject: t`What do you make of it? ${about.subject.name}`,
  text: [
    hello({ email, name: about.name }),
    askingWords({ askedBy, perspective, ...about }),
    ...(about.round.introduction === '' ? [] : [about.round.introduction]),
    ...(cameUnasked ? [t`You gave feedback on it before. That is why you get this mail: those who ask know that somebody came by themselves, and not that it was you.`] : []),
    `${taskWords(questions)} ${t`That takes about ${minutes} minutes; you can stop and come back, and you need no account. Whatever you say is answered: you learn what became of it.`}`,
    shownWords(about),
    t`Begin here: ${link}`,
    untilWords(about),
    ratherNot(link),
    ...foot(about),
  ].join('\n\n'),
});

/** The same again, to who has not come, or has not finished. */
export const reminderMail = ({ email, hasCome, link, ...about }: About & To & { hasCome: boolean; link: string }): Mail => ({
  recipient: email,
  subject: t`Still time to say what you make of it: ${about.subject.name}`,
  text: [
    hello({ email, name: about.name }),
    hasCome
      ? t`you began to give feedback on “${about.subject.name}” and have not finished. What you said so far is kept. If that was all, press “I have finished” there, and you are not reminded again.`
      : t`you were asked for feedback on “${about.subject.name}”, ${whatItIs(about)}. Nothing of you is there yet.`,
    hasCome ? t`Go on here: ${link}` : t`Begin here: ${link}`,
    untilWords(about),
    ratherNot(link),
    ...foot(about),
  ].join('\n\n'),
});

type Closed = About & To & { roundUrl: string; ledgerUrl: string; remarks: number };

function thanks(remarks: number): string {
  if (remarks === 0) return t`Thank you for your part in it.`;
  return remarks === 1 ? t`Thank you for your remark.` : t`Thank you for your ${remarks} remarks.`;
}

/** Thanks who gave feedback once a round is closed, and says where they learn what becomes of it. */
export const closedMail = ({ email, roundUrl, ledgerUrl, remarks, ...about }: Closed): Mail => ({
  recipient: email,
  subject: t`Thank you for your feedback: ${about.subject.name}`,
  text: [
    hello({ email, name: about.name }),
    `${t`“${about.round.title}” on “${about.subject.name}” is closed.`} ${thanks(remarks)}`,
    t`What you said, and what became of it: ${roundUrl}`,
    t`All that was said, and what became of that: ${ledgerUrl}`,
    ...foot(about),
  ].join('\n\n'),
});
