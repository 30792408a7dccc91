/** "Group A" is the largest. */
export const groupName = (place: number): string => `Group ${String.fromCharCode(65 + place)}`;
