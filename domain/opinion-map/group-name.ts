import { t } from '../words/t.ts';

/** "Group A" is the largest. */
export const groupName = (place: number): string => t`Group ${String.fromCharCode(65 + place)}`;
