import sharp from 'sharp';

/** As sites that show links ask for it. */
const SIZE = { width: 1200, height: 630 };

/** An SVG as a small PNG of 1200 by 630. Called in the process that sets reports alone: the server itself reads no SVG, which somebody may send. */
export const drawPicture = async (svg: Uint8Array): Promise<Uint8Array> => new Uint8Array(await sharp(svg).resize({ ...SIZE, fit: 'fill' }).png({ palette: true, dither: 0, compressionLevel: 9 }).toBuffer());
