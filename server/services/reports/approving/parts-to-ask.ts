type Given = { rooms: readonly { room: { id: string; number: number }; accountIds: readonly string[] }[]; people: readonly string[] };
export type PartsOfPerson = { accountId: string; rooms: { id: string; number: number }[]; words: boolean };

/** What each person is asked, so that nobody is written to twice. */
export const partsToAsk = ({ rooms, people }: Given): PartsOfPerson[] =>
  [...new Set([...rooms.flatMap(({ accountIds }) => accountIds), ...people])].map((accountId) => ({
    accountId,
    rooms: rooms.filter(({ accountIds }) => accountIds.includes(accountId)).map(({ room: { id, number } }) => ({ id, number })),
    words: people.includes(accountId),
  }));
