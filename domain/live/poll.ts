/** What a poll asks for: one of some choices, a number from 1 to 5, an order of choices, or a word or two. */
export const pollKinds = ['choice', 'scale', 'ranking', 'words'] as const;
export type PollKind = (typeof pollKinds)[number];

export const pollStates = ['open', 'closed'] as const;
export type PollState = (typeof pollStates)[number];

/** An answer: places of choices in order (one for "choice", all for "ranking"), a number from 1 to 5, or words. */
export type PollAnswer = { kind: 'choice'; choice: number } | { kind: 'scale'; value: number } | { kind: 'ranking'; order: number[] } | { kind: 'words'; words: string };

/** The answers of a poll, counted. */
export type CountedPoll = { votes: number; result: { label: string; count: number }[] };
