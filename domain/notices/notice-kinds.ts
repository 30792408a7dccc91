/** How far a notice goes: nowhere, into the list alone, or into the list and a mail at once, once a day or once a week. */
export const paces = ['off', 'list', 'at-once', 'daily', 'weekly'] as const;
export type Pace = (typeof paces)[number];

export const paceWords: Record<Pace, string> = {
  off: 'Not at all',
  list: 'In the list',
  'at-once': 'In the list, and by mail at once',
  daily: 'In the list, and by mail once a day',
  weekly: 'In the list, and by mail once a week',
};

export const noticeKinds = ['mention', 'reply', 'accepted', 'post', 'topic', 'news', 'round', 'approval', 'sign-off', 'recommendation', 'reminder', 'decided', 'closed', 'announcement', 'place', 'seat', 'request', 'membership', 'invitation', 'introduction', 'webhook', 'case', 'decision'] as const;
/** What happened that somebody is told of. */
export type NoticeKind = (typeof noticeKinds)[number];

type KindWords = {
  /** What the setting is called. */
  label: string;
  pace: Pace;
  /** Meant for this one person, so that it comes also from a page that they muted. */
  isPersonal: boolean;
};

/** What each kind is called where people choose, and how far it goes as long as they choose nothing: by mail at once what somebody waits for. */
export const kindWords: Record<NoticeKind, KindWords> = {
  mention: { label: 'Somebody mentions me', pace: 'at-once', isPersonal: false },
  reply: { label: 'Somebody answers me', pace: 'at-once', isPersonal: false },
  accepted: { label: 'My post is accepted as the answer', pace: 'daily', isPersonal: true },
  post: { label: 'Somebody writes where I follow', pace: 'daily', isPersonal: false },
  topic: { label: 'A topic begins in a community I follow', pace: 'daily', isPersonal: false },
  news: { label: 'Something new on a page I follow', pace: 'daily', isPersonal: false },
  round: { label: 'I am asked for feedback', pace: 'at-once', isPersonal: true },
  approval: { label: 'My words wait for my approval', pace: 'at-once', isPersonal: true },
  'sign-off': { label: 'I am asked to sign a credential', pace: 'at-once', isPersonal: true },
  recommendation: { label: 'A recommendation is mine to carry on', pace: 'at-once', isPersonal: true },
  reminder: { label: 'Something I was asked for ends soon', pace: 'at-once', isPersonal: true },
  decided: { label: 'What became of my feedback', pace: 'at-once', isPersonal: true },
  closed: { label: 'A round or an approval I took part in is closed', pace: 'at-once', isPersonal: true },
  announcement: { label: 'An announcement in a summit of mine', pace: 'daily', isPersonal: false },
  place: { label: 'I have a place in a summit I waited for', pace: 'at-once', isPersonal: true },
  seat: { label: 'Somebody moves me to another room', pace: 'list', isPersonal: true },
  request: { label: 'Somebody asks to join a community I lead', pace: 'at-once', isPersonal: true },
  membership: { label: 'My request to join a community is answered', pace: 'at-once', isPersonal: true },
  invitation: { label: 'I am invited to a community', pace: 'at-once', isPersonal: true },
  introduction: { label: 'I am introduced to somebody', pace: 'at-once', isPersonal: true },
  webhook: { label: 'A webhook of a community I lead is turned off', pace: 'at-once', isPersonal: true },
  case: { label: 'Something waits for me to moderate', pace: 'at-once', isPersonal: true },
  decision: { label: 'Those who moderate decide about me, or what I flagged', pace: 'at-once', isPersonal: true },
};

/** In this order and under these headings people choose. */
export const kindGroups: readonly { title: string; kinds: readonly NoticeKind[] }[] = [
  { title: 'What is said and new', kinds: ['mention', 'reply', 'accepted', 'post', 'topic', 'news'] },
  { title: 'What I am asked', kinds: ['round', 'approval', 'sign-off', 'recommendation', 'reminder'] },
  { title: 'What became of it', kinds: ['decided', 'closed'] },
  { title: 'Summits', kinds: ['announcement', 'place', 'seat'] },
  { title: 'Communities', kinds: ['request', 'membership', 'invitation', 'introduction', 'webhook'] },
  { title: 'Keeping order', kinds: ['case', 'decision'] },
];

/** What somebody chose, where they chose. */
export type ChosenPaces = Partial<Record<NoticeKind, Pace>>;

export const paceOf = (kind: NoticeKind, chosen: ChosenPaces): Pace => chosen[kind] ?? kindWords[kind].pace;
