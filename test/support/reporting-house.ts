import type { Deps } from '#server/services/deps.ts';
import { reportingHouseOn } from './reporting-house-on.ts';
import { openTestDatabase } from './test-database.ts';

export { type ReportingHouse, wordsAt } from './reporting-house-on.ts';

/** A house of a test's own in which reports are composed; see `reportingHouseOn`. Whoever opens it closes it. */
export const openReportingHouse = async (given: Partial<Deps> = {}) => reportingHouseOn(await openTestDatabase(), given);
