import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageWords } from '#domain/document/image-limits.ts';
import { isRefusal } from '#domain/refusal.ts';
import { aPhotograph, aPicture, aPng } from '#test/support/images.ts';
import { prepareImage } from './prepare-image.ts';

const refusalOf = (sent: Uint8Array): Promise<string> => prepareImage(sent).then(() => 'taken', (thrown: unknown) => (isRefusal(thrown) ? thrown.message : 'a defect'));
const seen = async (bytes: Uint8Array) => sharp(bytes).metadata();

/** A PNG that says it is as large as this, and holds a few bytes. */
async function aBomb(width: number, height: number): Promise<Buffer> {
  const bytes = await aPng();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('an image that is sent', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is taken as %s', async (format) => {
    const { type, width, height, bytes } = await prepareImage(await aPicture().toFormat(format).toBuffer());
    expect({ width, height }).toEqual({ width: 40, height: 30 });
    expect(type).toBe(format === 'png' || format === 'gif' ? 'image/png' : 'image/jpeg');
    expect((await seen(bytes)).format).toBe(type.slice('image/'.length));
  });

  it('loses its place, its camera and its colour profile, and stands upright', async () => {
    const sent = await aPicture({ width: 40, height: 20 })
      .withExif({ IFD0: { Make: 'A camera', Copyright: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await seen(sent)).exif).toBeDefined();
    const { bytes, width, height } = await prepareImage(sent);
    const kept = await seen(bytes);
    expect({ width, height }).toEqual({ width: 20, height: 40 });
    expect([kept.exif, kept.icc, kept.xmp, kept.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes('A camera')).toBe(false);
  });

  it('is made at most 2,000 pixels wide, and never wider than it was', async () => {
    expect(await prepareImage(await aPng({ width: 3000, height: 1500 }))).toMatchObject({ width: 2000, height: 1000 });
    expect(await prepareImage(await aPng({ width: 12, height: 3 }))).toMatchObject({ width: 12, height: 3 });
  });

  it('stays see-through where it is, and becomes a JPEG where a PNG of a photograph would be heavy', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).webp().toBuffer();
    const kept = await prepareImage(clear);
    expect(kept.type).toBe('image/png');
    expect((await seen(kept.bytes)).hasAlpha).toBe(true);
    const heavy = await prepareImage(await aPhotograph(1000, 800).png().toBuffer());
    expect(heavy.type).toBe('image/jpeg');
  });

  it('keeps the first picture of those that move', async () => {
    const frames = await Promise.all(['#f00', '#00f'].map((background) => aPicture({ width: 4, height: 4, background }).raw().toBuffer()));
    const moving = await sharp(Buffer.concat(frames), { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } }).gif({ delay: [100, 100] }).toBuffer();
    expect((await seen(moving)).pages).toBe(2);
    const { bytes, width, height } = await prepareImage(moving);
    expect({ width, height }).toEqual({ width: 4, height: 4 });
    const [red, , blue] = await sharp(bytes).raw().toBuffer();
    expect(red).toBeGreaterThan(blue ?? 0);
  });

  it('carries nothing on that was hidden behind its end', async () => {
    const sent = Buffer.concat([await aPicture().jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    const { bytes } = await prepareImage(sent);
    expect(Buffer.from(bytes).includes('<script>')).toBe(false);
  });
});

describe('what is no image', () => {
  it.each([
    ['a text with the name of one', Buffer.from('Not a picture at all.')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
    ['an SVG that would read a file', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj')],
    ['the beginning of a GIF before a script', Buffer.from('GIF89a/*<svg>*/=1;alert(1)')],
    ['a TIFF, which no browser shows', Buffer.from('49492a00080000000000', 'hex')],
  ])('is refused in words: %s', async (_what, sent) => {
    expect([imageWords.notAnImage(), imageWords.broken()]).toContain(await refusalOf(sent));
  });

  it.each([
    ['a text with the name of one', Buffer.from('Not a picture at all.')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('is told which files may be used: %s', async (_what, sent) => {
    expect(await refusalOf(sent)).toBe('That file is not an image. Use a JPEG, PNG, WebP, GIF or AVIF.');
  });
});

describe('an image that cannot be taken', () => {
  it('is empty', async () => expect(await refusalOf(Buffer.alloc(0))).toBe(imageWords.empty()));

  it('weighs more than 10 MB', async () => expect(await refusalOf(Buffer.alloc(10 * 1024 * 1024 + 1))).toBe(imageWords.tooLarge()));

  it('has more pixels than memory should hold, of which it is not asked for a single one', async () => {
    expect(await refusalOf(await aBomb(30_000, 30_000))).toBe(imageWords.tooManyPixels());
  });

  it('was cut off on its way', async () => {
    const whole = await aPhotograph(300, 300).jpeg().toBuffer();
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe(imageWords.broken());
  });

  it('holds spoilt bytes in place of its picture', async () => {
    expect(await refusalOf(await aBomb(4000, 4000))).toBe(imageWords.broken());
  });
});
