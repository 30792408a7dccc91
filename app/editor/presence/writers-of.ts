import type { Transaction } from 'yjs';

/** Which of those tabs wrote what has just come; whoever types at the end of a line moves no caret, since its place stays "the end". */
export const writersOf = ({ local, beforeState, afterState }: Transaction, clientIds: Iterable<number>): number[] =>
  local ? [] : [...clientIds].filter((clientId) => (afterState.get(clientId) ?? 0) > (beforeState.get(clientId) ?? 0));
