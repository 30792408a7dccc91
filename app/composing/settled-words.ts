/** What was done about a room that changed its words after they were taken. */
export const settledWords = { take: 'The new words stand in the report.', keep: 'The words stay as they were taken.' } as const;
