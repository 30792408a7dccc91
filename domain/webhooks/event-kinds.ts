import { t } from '../words/t.ts';

/** What can happen in a community of which other programs are told. Each is something that everybody may read, or that says nothing about anybody. */
export const eventKinds = ['topic.begun', 'post.written', 'question.settled', 'credential.published', 'report.published', 'summit.published', 'member.joined'] as const;
export type EventKind = (typeof eventKinds)[number];

/** What is sent when somebody tries an address out. */
export const TEST_KIND = 'webhook.tested';
/** What a message can be of. */
export type MessageKind = EventKind | typeof TEST_KIND;

const words: Record<MessageKind, () => string> = {
  'topic.begun': () => t`A topic begins`,
  'post.written': () => t`Somebody answers in a topic`,
  'question.settled': () => t`A question is settled`,
  'credential.published': () => t`A credential is published`,
  'report.published': () => t`A report is published`,
  'summit.published': () => t`A summit is published`,
  'member.joined': () => t`Somebody becomes a member`,
  'webhook.tested': () => t`A test`,
};

/** What happened, as people choose it and read it in the log. */
export const eventWords = (kind: MessageKind): string => words[kind]();
