import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { PublishedReport } from '#domain/report/published-report.ts';
// The program reads sent images in the same process, and lets nothing read SVG from then on.
import '#server/images/prepare-image.ts';
import { sampleReport } from '#test/support/sample-report.ts';
import { createTypesetter } from '../typst/create-typesetter.ts';
import { reportImage } from './report-image.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());
const imageOf = (given: Partial<PublishedReport> = {}) => reportImage(sampleReport(given), { setType: typesetter.set });
const PAPER = [0xfa, 0xf7, 0xf1];

/** Whether anything is drawn in a part of the picture. */
async function isDrawn(image: Uint8Array, [left, top, width, height]: [number, number, number, number]): Promise<boolean> {
  const pixels = await sharp(image).removeAlpha().extract({ left, top, width, height }).raw().toBuffer();
  return pixels.some((value, place) => Math.abs(value - (PAPER[place % 3] ?? 0)) > 4);
}
const TITLE: [number, number, number, number] = [64, 190, 690, 300];
const ABOVE_THE_RULE: [number, number, number, number] = [64, 492, 690, 12];
const BESIDE_THE_TITLE: [number, number, number, number] = [762, 120, 30, 380];

describe('the picture of a report', () => {
  it('is a small PNG of 1200 by 630, the same for the same report', async () => {
    const [image, again] = [await imageOf(), await imageOf()];
    expect(await sharp(image).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(image.length).toBeLessThan(150_000);
    expect(Buffer.compare(image, again)).toBe(0);
  });

  const titles = { short: 'Trust', long: 'What educators, districts and funders need before they believe the same micro-credential, and what each of them promised to do before the coming autumn comes.', 'one long word': 'W'.repeat(160), Chinese: '微'.repeat(160), Arabic: 'الثقة '.repeat(26) };
  it.each(Object.entries(titles))('holds a title within its space: %s', async (_name, title) => {
    const image = await imageOf({ title });
    expect(await isDrawn(image, TITLE)).toBe(true);
    expect([await isDrawn(image, ABOVE_THE_RULE), await isDrawn(image, BESIDE_THE_TITLE)]).toEqual([false, false]);
  });

  it('differs by title, kind, summit, version and who wrote it', async () => {
    const { summit } = sampleReport();
    const images = await Promise.all([{}, { title: 'Another' }, { kind: 'panel' as const }, { summit: { ...summit, title: 'Another summit' } }, { number: 3 }, { contributors: { people: { total: 3, lines: [{ key: 'funder' as const, count: 3 }] }, named: [] } }].map(imageOf));
    expect(new Set(images.map((image) => Buffer.from(image).toString('base64'))).size).toBe(images.length);
  });

  it('leaves the table out where no words of rooms stand in the report', async () => {
    const table: [number, number, number, number] = [820, 60, 300, 420];
    expect(await isDrawn(await imageOf(), table)).toBe(true);
    expect(await isDrawn(await imageOf({ title: 'Trust', contributors: { people: { total: 0, lines: [] }, named: [] } }), table)).toBe(false);
  });
});
