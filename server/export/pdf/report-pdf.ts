import type { PublishedReport } from '#domain/report/published-report.ts';
import type { Images } from '../notes/load-image.ts';
import type { SetType } from '../typst/create-typesetter.ts';

/** The pictures that a typesetter reads, and how it tells them apart. */
const endings: Partial<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/**
 * A published report as a tagged PDF: cover, contents, the text with its sources in footnotes, figures as tables. The same report
 * and images give the same bytes. `images`: those of the text by their address; where one is missing or cannot be read, its words stand.
 */
export async function reportPdf(report: PublishedReport, { images, setType }: { images: Images; setType: SetType }): Promise<Uint8Array> {
  const files = [...images].flatMap(([address, { bytes, contentType }]) => {
    const ending = endings[contentType];
    return ending === undefined ? [] : [{ address, bytes, ending }];
  });
  return (await setType({ as: 'report', report, images: files })).bytes;
}
