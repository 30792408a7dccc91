/** What came of beginning reports for the rooms that had none. */
export function begunWords(begun: number, drafted: number): string {
  if (begun === 0) return 'Every room has a report already.';
  const reports = begun === 1 ? 'One report was begun' : `${begun} reports were begun`;
  if (drafted === begun) return `${reports}, each with a first draft.`;
  return drafted === 0 ? `${reports}; nothing was written in ${begun === 1 ? 'its room' : 'their rooms'} yet.` : `${reports}, ${drafted} with a first draft; nothing was written in the other ${begun - drafted === 1 ? 'room' : 'rooms'} yet.`;
}
