import { t } from '#domain/words/t.ts';

/** What was done about a room that changed its words after they were taken. */
export const settledWords = { take: t`The new words stand in the report.`, keep: t`The words stay as they were taken.` } as const;
