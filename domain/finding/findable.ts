import { t } from '../words/t.ts';

/** What can be found, in the order in which kinds are named. */
export const findableKinds = ['summit', 'agenda-session', 'room', 'notes', 'report', 'question', 'credential', 'community', 'person', 'topic', 'post'] as const;
export type FindableKind = (typeof findableKinds)[number];

/** One of a kind, and several. */
export const findableKindWords = (): Record<FindableKind, { one: string; several: string }> => ({
  summit: { one: t`Summit`, several: t`Summits` },
  'agenda-session': { one: t`Session`, several: t`Sessions` },
  room: { one: t`Breakout`, several: t`Breakouts` },
  notes: { one: t`Notes`, several: t`Notes` },
  report: { one: t`Report`, several: t`Reports` },
  question: { one: t`Question`, several: t`Questions` },
  credential: { one: t`Credential`, several: t`Credentials` },
  community: { one: t`Community`, several: t`Communities` },
  person: { one: t`Person`, several: t`People` },
  topic: { one: t`Topic`, several: t`Topics` },
  post: { one: t`Post`, several: t`Posts` },
});

/** Who may read a thing, as its row says it: everybody, who is signed in, or who has a part in that community or summit. */
export const realms = {
  public: 'public',
  people: 'people',
  membersOf: (communityId: string) => `members ${communityId}`,
  participantsOf: (summitId: string) => `participants ${summitId}`,
  facilitatorsOf: (summitId: string) => `facilitators ${summitId}`,
};

/** How much more a thing of one kind counts than one of another that says the same. */
export const findableWeights: Record<FindableKind, number> = { summit: 1.3, 'agenda-session': 1, room: 1, notes: 0.9, report: 1.2, question: 1.1, credential: 1.2, community: 1.4, person: 1.2, topic: 1.1, post: 0.8 };
