import { createContext } from 'react';

/** What loaders drew for this answer, by name; only while the server draws a page. A browser has it in the page already. */
export const DrawnParts = createContext<ReadonlyMap<string, readonly string[]> | null>(null);
