import type { NoticeKind } from './notice-kinds.ts';

/** "Ada", "Ada and Ben", "Ada, Ben and Cid", "Ada, Ben and 3 others": each name once, in the order given. */
export function namesWords(names: readonly string[]): string {
  const [first, second, third, ...others] = [...new Set(names)];
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  if (others.length === 0) return `${first}, ${second} and ${third}`;
  return `${first}, ${second} and ${others.length + 1} others`;
}

/** A sentence that ends in the name of the thing, which is shown otherwise than the words before it. */
export type NoticeSentence = { before: string; title: string };

type Told = { kind: NoticeKind; /** Of who did it, the newest first; empty where the house tells it. */ names: readonly string[]; title: string; /** How often it happened. */ count: number };

const acts: Record<NoticeKind, { by: (count: number) => string; otherwise: (count: number) => string}> = {
  mention: { by: () => 'mentioned you in', otherwise: () => 'You were mentioned in' },
  reply: { by: () => 'answered you in', otherwise: () => 'You were answered in' },
  accepted: { by: () => 'accepted your post as the answer in', otherwise: () => 'Your post was accepted as the answer in' },
  post: { by: () => 'wrote in', otherwise: (count) => (count === 1 ? 'There is something new in' : `There are ${count} new posts in`) },
  topic: { by: () => 'began', otherwise: () => 'A topic began:' },
  news: { by: () => 'brought something new to', otherwise: () => 'There is something new on' },
  round: { by: () => 'asked you for feedback on', otherwise: () => 'You are asked for feedback on' },
  approval: { by: () => 'asked you to approve your words in', otherwise: () => 'Your words wait for your approval in' },
  'sign-off': { by: () => 'asked you to sign', otherwise: () => 'You are asked to sign' },
  recommendation: { by: () => 'gave you a recommendation to carry on, from', otherwise: (count) => (count === 1 ? 'A recommendation is yours to carry on, from' : `${count} recommendations are yours to carry on, from`) },
  reminder: { by: () => 'reminded you of', otherwise: () => 'There is still time for' },
  decided: { by: () => 'answered what you said about', otherwise: (count) => (count === 1 ? 'What you said was answered:' : 'What you said was answered, time and again:') },
  closed: { by: () => 'closed', otherwise: () => 'Closed, with thanks for your part:' },
  announcement: { by: (count) => (count === 1 ? 'told everybody in' : `said ${count} things to everybody in`), otherwise: () => 'There is an announcement in' },
  place: { by: () => 'gave you a place in', otherwise: () => 'You have a place in' },
  seat: { by: () => 'moved you, in', otherwise: () => 'You were moved, in' },
  request: { by: () => 'asked to join', otherwise: () => 'Somebody who left asked to join' },
  membership: { by: () => 'answered your request to join', otherwise: () => 'There is an answer to your request to join' },
  invitation: { by: () => 'invited you to join', otherwise: () => 'You are invited to join' },
  introduction: { by: () => 'was introduced to you in', otherwise: () => 'You were introduced to somebody in' },
  webhook: { by: () => 'turned off a webhook of', otherwise: (count) => (count === 1 ? 'A webhook was turned off in' : `${count} webhooks were turned off in`) },
  case: { by: () => 'flagged something in', otherwise: (count) => (count === 1 ? 'Something waits for you to moderate in' : `${count} things wait for you to moderate in`) },
  decision: { by: () => 'decided about', otherwise: (count) => (count === 1 ? 'There is a decision about' : `There are ${count} decisions about`) },
};

/** What happened as a sentence, without a full stop: "Ada and Ben mentioned you in", "Notes of room 2". */
export function noticeSentence({ kind, names, title, count }: Told): NoticeSentence {
  const { by, otherwise } = acts[kind];
  const who = namesWords(names);
  return { before: who === '' ? otherwise(count) : `${who} ${by(count)}`, title };
}

/** The same as plain words, for subjects and texts of mails. */
export const sentenceText = ({ before, title }: NoticeSentence): string => (title === '' ? before : `${before} “${title}”`);
