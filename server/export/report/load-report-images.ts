import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { type Images, loadImages } from '../notes/load-image.ts';

const KINDS: [contentType: string, begins: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];

/** Has the images of a report by their address, as long as there is room in a file; what is no picture that files show is left out. */
export const loadReportImages = (report: PublishedReport, loadImage: (imageId: string) => Promise<Uint8Array | null>): Promise<Images> =>
  loadImages(report.blocks.flatMap((block): UnsignedNode[] => (block.kind === 'words' ? [block.node] : block.kind === 'passage' ? block.nodes : [])), async (imageId) => {
    const bytes = await loadImage(imageId);
    const kind = bytes && KINDS.find(([, begins]) => begins.every((byte, place) => bytes[place] === byte));
    return bytes && kind ? { bytes, contentType: kind[0] } : null;
  });
