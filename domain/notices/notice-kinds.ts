import { t } from '../words/t.ts';

/** How far a notice goes: nowhere, into the list alone, or into the list and a mail at once, once a day or once a week. */
export const paces = ['off', 'list', 'at-once', 'daily', 'weekly'] as const;
export type Pace = (typeof paces)[number];

export const paceWords = (): Record<Pace, string> => ({
  off: t`Not at all`,
  list: t`In the list`,
  'at-once': t`In the list, and by mail at once`,
  daily: t`In the list, and by mail once a day`,
  weekly: t`In the list, and by mail once a week`,
});

export const noticeKinds = ['mention', 'reply', 'accepted', 'post', 'topic', 'news', 'round', 'approval', 'sign-off', 'recommendation', 'reminder', 'decided', 'closed', 'announcement', 'place', 'seat', 'request', 'membership', 'invitation', 'introduction', 'webhook', 'case', 'decision'] as const;
/** What happened that somebody is told of. */
export type NoticeKind = (typeof noticeKinds)[number];

type Manner = {
  pace: Pace;
  /** Meant for this one person, so that it comes also from a page that they muted. */
  isPersonal: boolean;
  /** Also shown by the devices on which somebody turned that on. */
  isPushed: boolean;
};

/** How far each kind goes as long as people choose nothing: by mail at once what somebody waits for, and on devices that and a new seat. */
export const kindManners: Record<NoticeKind, Manner> = {
  mention: { pace: 'at-once', isPersonal: false, isPushed: true },
  reply: { pace: 'at-once', isPersonal: false, isPushed: true },
  accepted: { pace: 'daily', isPersonal: true, isPushed: false },
  post: { pace: 'daily', isPersonal: false, isPushed: false },
  topic: { pace: 'daily', isPersonal: false, isPushed: false },
  news: { pace: 'daily', isPersonal: false, isPushed: false },
  round: { pace: 'at-once', isPersonal: true, isPushed: true },
  approval: { pace: 'at-once', isPersonal: true, isPushed: true },
  'sign-off': { pace: 'at-once', isPersonal: true, isPushed: true },
  recommendation: { pace: 'at-once', isPersonal: true, isPushed: true },
  reminder: { pace: 'at-once', isPersonal: true, isPushed: true },
  decided: { pace: 'at-once', isPersonal: true, isPushed: true },
  closed: { pace: 'at-once', isPersonal: true, isPushed: true },
  announcement: { pace: 'daily', isPersonal: false, isPushed: false },
  place: { pace: 'at-once', isPersonal: true, isPushed: true },
  seat: { pace: 'list', isPersonal: true, isPushed: true },
  request: { pace: 'at-once', isPersonal: true, isPushed: true },
  membership: { pace: 'at-once', isPersonal: true, isPushed: true },
  invitation: { pace: 'at-once', isPersonal: true, isPushed: true },
  introduction: { pace: 'at-once', isPersonal: true, isPushed: true },
  webhook: { pace: 'at-once', isPersonal: true, isPushed: true },
  case: { pace: 'at-once', isPersonal: true, isPushed: true },
  decision: { pace: 'at-once', isPersonal: true, isPushed: true },
};

/** What each kind is called where people choose. */
export const kindWords = (): Record<NoticeKind, string> => ({
  mention: t`Somebody mentions me`,
  reply: t`Somebody answers me`,
  accepted: t`My post is accepted as the answer`,
  post: t`Somebody writes where I follow`,
  topic: t`A topic begins in a community I follow`,
  news: t`Something new on a page I follow`,
  round: t`I am asked for feedback`,
  approval: t`My words wait for my approval`,
  'sign-off': t`I am asked to sign a credential`,
  recommendation: t`A recommendation is mine to carry on`,
  reminder: t`Something I was asked for ends soon`,
  decided: t`What became of my feedback`,
  closed: t`A round or an approval I took part in is closed`,
  announcement: t`An announcement in a summit of mine`,
  place: t`I have a place in a summit I waited for`,
  seat: t`Somebody moves me to another room`,
  request: t`Somebody asks to join a community I lead`,
  membership: t`My request to join a community is answered`,
  invitation: t`I am invited to a community`,
  introduction: t`I am introduced to somebody`,
  webhook: t`A webhook of a community I lead is turned off`,
  case: t`Something waits for me to moderate`,
  decision: t`Those who moderate decide about me, or what I flagged`,
});

/** In this order and under these headings people choose. */
export const kindGroups = (): readonly { title: string; kinds: readonly NoticeKind[] }[] => [
  { title: t`What is said and new`, kinds: ['mention', 'reply', 'accepted', 'post', 'topic', 'news'] },
  { title: t`What I am asked`, kinds: ['round', 'approval', 'sign-off', 'recommendation', 'reminder'] },
  { title: t`What became of it`, kinds: ['decided', 'closed'] },
  { title: t`Summits`, kinds: ['announcement', 'place', 'seat'] },
  { title: t`Communities`, kinds: ['request', 'membership', 'invitation', 'introduction', 'webhook'] },
  { title: t`Keeping order`, kinds: ['case', 'decision'] },
];

/** What somebody chose, where they chose. */
export type ChosenPaces = Partial<Record<NoticeKind, Pace>>;

export const paceOf = (kind: NoticeKind, chosen: ChosenPaces): Pace => chosen[kind] ?? kindManners[kind].pace;

/** Which kinds devices show, where somebody chose. */
export type ChosenPushes = Partial<Record<NoticeKind, boolean>>;

/** Whether a kind is shown by devices. What goes nowhere is not shown there either, since there is no notice. */
export const isPushed = (kind: NoticeKind, chosen: ChosenPushes): boolean => chosen[kind] ?? kindManners[kind].isPushed;
