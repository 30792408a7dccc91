import { t } from '#domain/words/t.ts';

/** What came of beginning reports for the rooms that had none. */
export function begunWords(begun: number, drafted: number): string {
  if (begun === 0) return t`Every room has a report already.`;
  if (begun === 1) return drafted === 1 ? t`One report was begun, each with a first draft.` : t`One report was begun; nothing was written in its room yet.`;
  if (drafted === begun) return t`${begun} reports were begun, each with a first draft.`;
  if (drafted === 0) return t`${begun} reports were begun; nothing was written in their rooms yet.`;
  return begun - drafted === 1
    ? t`${begun} reports were begun, ${drafted} with a first draft; nothing was written in the other room yet.`
    : t`${begun} reports were begun, ${drafted} with a first draft; nothing was written in the other rooms yet.`;
}
