/** Words without what no XML may hold. */
export const plainWords = (text: string): string => text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '');
