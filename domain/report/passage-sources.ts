type Worded = { wording: string };

/** Whether a passage reads as it was taken: as all of its sources one after another, or as one of those that say the same. */
export const readsAsTaken = (wording: string, sources: readonly Worded[]): boolean =>
  wording === sources.map((source) => source.wording).join(' ') || sources.some((source) => source.wording === wording);
