import sharp from 'sharp';
import type { PublishedReport } from '#domain/report/published-report.ts';
import type { SetType } from '../typst/create-typesetter.ts';

/** As sites that show links ask for it. */
const SIZE = { width: 1200, height: 630 };

/** The picture of a report for where it is linked, as PNG of 1200 by 630: its title fitted to the space, its kind, summit, days and version, and who wrote it. */
export async function reportImage(report: PublishedReport, { setType }: { setType: SetType }): Promise<Uint8Array> {
  const { bytes: svg } = await setType({ as: 'report-image', report, images: [] });
  return new Uint8Array(await sharp(svg).resize({ ...SIZE, fit: 'fill' }).png({ palette: true, dither: 0, compressionLevel: 9 }).toBuffer());
}
