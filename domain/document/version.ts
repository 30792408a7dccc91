/** Why a version was kept: people paused, a room closed, somebody named it, or an older one was about to be restored. */
export const versionOccasions = ['pause', 'closing', 'named', 'restore'] as const;
export type VersionOccasion = (typeof versionOccasions)[number];
