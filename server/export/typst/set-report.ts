import type { PublishedReport } from '#domain/report/published-report.ts';
import { drawPicture } from '../open-graph/draw-picture.ts';
import { picturedReport } from '../open-graph/pictured-report.ts';
import { printedReport } from '../pdf/printed-report.ts';
import { typeset, type Typeset } from './typeset.ts';

export type ReportImageFile = { /** As nodes of the text name it. */ address: string; bytes: Uint8Array; /** Such as "png". */ ending: string };
export type ReportSetting = { as: 'report' | 'report-image'; report: PublishedReport; images: ReportImageFile[] };

/** Sets a report as PDF, or its picture as PNG. One image that cannot be read is no reason for no file: then the words of all stand in their place. */
export async function setReport({ as, report, images }: ReportSetting): Promise<Typeset> {
  if (as === 'report-image') {
    const { bytes, ...drawn } = await typeset({ template: as, json: JSON.stringify(picturedReport(report)), images: [] });
    return { ...drawn, bytes: await drawPicture(bytes) };
  }
  const files = images.map((image, place) => ({ ...image, path: `image-${place + 1}.${image.ending}` }));
  const paths = new Map(files.map(({ address, path }) => [address, path]));
  const withImages = () => typeset({ template: as, json: JSON.stringify(printedReport(report, (address) => paths.get(address) ?? null)), images: files });
  const withoutImages = () => typeset({ template: as, json: JSON.stringify(printedReport(report, () => null)), images: [] });
  return files.length === 0 ? withoutImages() : withImages().catch(withoutImages);
}
