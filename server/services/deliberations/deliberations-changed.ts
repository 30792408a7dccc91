import type { LiveChange } from '#domain/live/live-change.ts';

/** Said to the live screens of a summit when one of its deliberations was opened, closed or called otherwise, or its votes or statements changed. */
export const deliberationsChanged: LiveChange[] = [{ part: 'deliberations' }];
