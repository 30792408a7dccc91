/** What a field of a form sent as words; nothing where it sent a file or was not there. */
export const sentWords = (sent: FormDataEntryValue | null): string => (typeof sent === 'string' ? sent : '');
