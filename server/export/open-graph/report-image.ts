import type { PublishedReport } from '#domain/report/published-report.ts';
import type { SetType } from '../typst/create-typesetter.ts';

/** The picture of a report for where it is linked, as PNG of 1200 by 630: its title fitted to the space, its kind, summit, days and version, and who wrote it. */
export const reportImage = async (report: PublishedReport, { setType }: { setType: SetType }): Promise<Uint8Array> => (await setType({ as: 'report-image', report, images: [] })).bytes;
