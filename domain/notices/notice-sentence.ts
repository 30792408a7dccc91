import { listed } from '../agenda/agenda-words.ts';
import { t } from '../words/t.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** "Ada", "Ada and Ben", "Ada, Ben and Cid", "Ada, Ben and 3 others": each name once, in the order given. */
export function namesWords(names: readonly string[]): string {
  const [first, second, third, ...others] = [...new Set(names)];
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (third === undefined) return listed([first, second]);
  if (others.length === 0) return listed([first, second, third]);
  return t`${first}, ${second} and ${others.length + 1} others`;
}

/** A sentence that ends in the name of the thing, which is shown otherwise than the words before it. */
export type NoticeSentence = { before: string; title: string };

type Told = { kind: NoticeKind; /** Of who did it, the newest first; empty where the house tells it. */ names: readonly string[]; title: string; /** How often it happened. */ count: number };

/** What is said where somebody is named, one or several, and otherwise. */
const acts: Record<NoticeKind, { by: (who: string, count: number) => string; otherwise: (count: number) => string }> = {
  mention: { by: (who) => t`${who} mentioned you in`, otherwise: () => t`You were mentioned in` },
  reply: { by: (who) => t`${who} answered you in`, otherwise: () => t`You were answered in` },
  accepted: { by: (who) => t`${who} accepted your post as the answer in`, otherwise: () => t`Your post was accepted as the answer in` },
  post: { by: (who) => t`${who} wrote in`, otherwise: (count) => (count === 1 ? t`There is something new in` : t`There are ${count} new posts in`) },
  topic: { by: (who) => t`${who} began`, otherwise: () => t`A topic began:` },
  news: { by: (who) => t`${who} brought something new to`, otherwise: () => t`There is something new on` },
  round: { by: (who) => t`${who} asked you for feedback on`, otherwise: () => t`You are asked for feedback on` },
  approval: { by: (who) => t`${who} asked you to approve your words in`, otherwise: () => t`Your words wait for your approval in` },
  'sign-off': { by: (who) => t`${who} asked you to sign`, otherwise: () => t`You are asked to sign` },
  recommendation: { by: (who) => t`${who} gave you a recommendation to carry on, from`, otherwise: (count) => (count === 1 ? t`A recommendation is yours to carry on, from` : t`${count} recommendations are yours to carry on, from`) },
  reminder: { by: (who) => t`${who} reminded you of`, otherwise: () => t`There is still time for` },
  decided: { by: (who) => t`${who} answered what you said about`, otherwise: (count) => (count === 1 ? t`What you said was answered:` : t`What you said was answered, time and again:`) },
  closed: { by: (who) => t`${who} closed`, otherwise: () => t`Closed, with thanks for your part:` },
  announcement: { by: (who, count) => (count === 1 ? t`${who} told everybody in` : t`${who} said ${count} things to everybody in`), otherwise: () => t`There is an announcement in` },
  place: { by: (who) => t`${who} gave you a place in`, otherwise: () => t`You have a place in` },
  seat: { by: (who) => t`${who} moved you, in`, otherwise: () => t`You were moved, in` },
  request: { by: (who) => t`${who} asked to join`, otherwise: () => t`Somebody who left asked to join` },
  membership: { by: (who) => t`${who} answered your request to join`, otherwise: () => t`There is an answer to your request to join` },
  invitation: { by: (who) => t`${who} invited you to join`, otherwise: () => t`You are invited to join` },
  introduction: { by: (who) => t`${who} was introduced to you in`, otherwise: () => t`You were introduced to somebody in` },
  webhook: { by: (who) => t`${who} turned off a webhook of`, otherwise: (count) => (count === 1 ? t`A webhook was turned off in` : t`${count} webhooks were turned off in`) },
  case: { by: (who) => t`${who} flagged something in`, otherwise: (count) => (count === 1 ? t`Something waits for you to moderate in` : t`${count} things wait for you to moderate in`) },
  decision: { by: (who) => t`${who} decided about`, otherwise: (count) => (count === 1 ? t`There is a decision about` : t`There are ${count} decisions about`) },
};

/** What happened as a sentence, without a full stop: "Ada and Ben mentioned you in", "Notes of room 2". */
export function noticeSentence({ kind, names, title, count }: Told): NoticeSentence {
  const { by, otherwise } = acts[kind];
  const who = namesWords(names);
  return { before: who === '' ? otherwise(count) : by(who, count), title };
}

/** The same as plain words, for subjects and texts of mails. */
export const sentenceText = ({ before, title }: NoticeSentence): string => (title === '' ? before : `${before} “${title}”`);
