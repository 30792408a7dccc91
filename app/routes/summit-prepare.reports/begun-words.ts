import { t } from '#domain/words/t.ts';

/** What came of beginning reports for the rooms that had none. */
export function begunWords(begun: number, drafted: number): string {
  if (begun === 0) return t`Every room has a report already.`;
  const reports = begun === 1 ? t`One report was begun` : t`${begun} reports were begun`;
  if (drafted === begun) return t`${reports}, each with a first draft.`;
  return drafted === 0 ? t`${reports}; nothing was written in ${begun === 1 ? t`its room` : t`their rooms`} yet.` : t`${reports}, ${drafted} with a first draft; nothing was written in the other ${begun - drafted === 1 ? 'room' : 'rooms'} yet.`;
}
