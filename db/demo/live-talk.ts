/** What people of the live summit say in the chats of their rooms: minutes after the rooms opened, who (`key`), and the words. */
export const liveTalk: Readonly<Record<string, readonly (readonly [minute: number, by: string, words: string])[]>> = {
  'two-assessors': [
    [3, 'facilitator-1', 'Good morning. Please score the clip alone first, then we compare.'],
    [7, 'teacher-2', 'I have a 3 for questioning. Not sure about waiting time.'],
    [8, 'developer-2', 'I have a 2. The row says “most pupils”, and I counted five.'],
    [11, 'funder-1', 'What does a submitter see of this, the two scores or the one you agree on?'],
  ],
  'without-faces': [
    [4, 'teacher-4', 'Blurred and sound on works for me. Blurred and silent does not.'],
    [6, 'researcher-1', 'The paper I mentioned is with the further reading.'],
    [10, 'administrator-2', 'Can we put the sentence for parents in the notes?'],
  ],
  'useful-feedback': [
    [5, 'facilitator-3', 'Three notes are in the text. Which one could you act on?'],
    [9, 'teacher-6', 'Only the last. The others are kind and empty.'],
    [12, 'coach-6', 'Then let us write the first one anew, together.'],
  ],
};

/** Who facilitates in the rooms of the live summit, and who writes down what they find. */
export const liveHosts: Readonly<Record<string, { facilitator: string; scribe: string }>> = {
  'two-assessors': { facilitator: 'facilitator-1', scribe: 'developer-2' },
  'without-faces': { facilitator: 'facilitator-2', scribe: 'coach-2' },
  'useful-feedback': { facilitator: 'facilitator-3', scribe: 'administrator-3' },
};

export const raisedHand = { room: 'without-faces', by: 'administrator-2' };
export const callForHelp = { room: 'useful-feedback', by: 'coach-6', words: 'We do not agree what an assessor may promise. Can somebody come?' };
/** They came late and sit nowhere yet. */
export const inLobby: readonly string[] = ['site-administrator', 'teacher-19', 'administrator-8', 'policymaker-2', 'other-2'];

/** Whoever speaks or writes down in a room sits there. */
export const sitsIn: ReadonlyMap<string, string> = new Map([
  ...Object.entries(liveTalk).flatMap(([room, said]) => said.map(([, by]) => [by, room] as const)),
  ...Object.entries(liveHosts).map(([room, { scribe }]) => [scribe, room] as const),
  ...[raisedHand, callForHelp].map(({ by, room }) => [by, room] as const),
]);
