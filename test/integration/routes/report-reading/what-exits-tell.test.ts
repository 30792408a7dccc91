import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as communityLoader } from '#app/routes/communities.community/route.tsx';
import { loader as communityAtom } from '#app/routes/feeds.community-atom/route.ts';
import { loader as communityJson } from '#app/routes/feeds.community-json/route.ts';
import { loader as siteAtom } from '#app/routes/feeds.site-atom/route.ts';
import { loader as siteJson } from '#app/routes/feeds.site-json/route.ts';
import { loader as summitAtom } from '#app/routes/feeds.summit-atom/route.ts';
import { loader as summitJson } from '#app/routes/feeds.summit-json/route.ts';
import { loader as frontLoader } from '#app/routes/index/route.tsx';
import { loader as embedLoader } from '#app/routes/oembed/route.ts';
import { loader as fileLoader } from '#app/routes/reports.file/route.ts';
import { loader as reportLoader } from '#app/routes/reports.report/route.tsx';
import { loader as listLoader } from '#app/routes/reports/route.tsx';
import { loader as sitemapLoader } from '#app/routes/sitemap/route.ts';
import { loader as roomLoader } from '#app/routes/summits.room/route.tsx';
import { loader as agendaSessionLoader } from '#app/routes/summits.agenda-session/route.tsx';
import { loader as scheduleLoader } from '#app/routes/summits.schedule/route.tsx';
import { loader as summitLoader } from '#app/routes/summits.summit/route.tsx';
import { loader as summitsLoader } from '#app/routes/summits/route.tsx';
import { reportMeta } from '#app/reports/report-meta.server.ts';
import type { Attribution } from '#domain/attribution.ts';
import { visitor } from '#domain/actor.ts';
import { reportFileNames } from '#domain/report/report-file.ts';
import { openReportFiles } from '#server/export/open-report-files.ts';
import { picturedReport } from '#server/export/open-graph/pictured-report.ts';
import { printedReport } from '#server/export/pdf/printed-report.ts';
import { pdfReaders, readPdf } from '#test/support/read-pdf.ts';
import { textsIn } from '#test/support/report-exits.ts';
import { outcomeOf } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { aReportOfGroup, type Group } from '#test/support/small-groups.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

type Published = Awaited<ReturnType<typeof aReportOfGroup>>;
/** What may be said of her, "a coach", or of many. */
const WORDS = { 'a coach': /\bcoach\b/i, coaches: /\bcoaches\b/i, 'a teacher': /\bteacher\b/i, teachers: /\bteachers\b/i, educator: /\beducators?\b/i, funder: /\bfunders?\b/i };
type Word = keyof typeof WORDS;
type Case = { attribution: Attribution; who: string; group: Group; mayTell: Word[] };

const groups: [string, Group, (level: Attribution) => Word[]][] = [
  ['three coaches', { people: { coach: 3, teacher: 0, funder: 3 }, named: 0 }, (level) => ['coaches', 'funder', ...(level === 'perspective' ? ['a coach' as const] : [])]],
  ['three coaches of whom two are named', { people: { coach: 3, teacher: 0, funder: 3 }, named: 2 }, () => ['coaches', 'funder']],
  ['four teachers beside one coach', { people: { teacher: 4, coach: 1, funder: 3 }, named: 0 }, (level) => ['teachers', 'funder', ...(level === 'perspective' ? ['educator' as const] : [])]],
  ['two coaches and a teacher', { people: { coach: 2, teacher: 1, funder: 3 }, named: 0 }, (level) => ['funder', ...(level === 'perspective' ? ['educator' as const] : [])]],
  ['one coach', { people: { coach: 1, teacher: 0, funder: 4 }, named: 0 }, () => []],
];
const herself = ({ people }: Group): Word => (Object.keys(people)[0] === 'teacher' ? 'a teacher' : 'a coach');
const cases: Case[] = groups.flatMap(([who, group, told]) => (['named', 'perspective', 'anonymous'] as const).map((attribution) => ({ attribution, who, group, mayTell: [...told(attribution), ...(attribution === 'named' ? [herself(group)] : [])] })));

let files: ReturnType<typeof openReportFiles>;
beforeAll(() => {
  files = openReportFiles();
});
afterAll(() => files.close());

let database: TestDatabase;
const asked = (path: string, params: Record<string, string> = {}) => ({ request: new Request(`${TEST_ORIGIN}${path}`), params, context: asActor(testServices(database.db, { writeReportFile: files.write }), visitor).context });
const said = async (answer: unknown): Promise<string> => JSON.stringify((await outcomeOf(Promise.resolve(answer))).body);
const bytesOf = async (file: string, { slug }: Published) => new Uint8Array(await (await fileLoader(asked('/', { slug, file }))).arrayBuffer());
const fileExits = reportFileNames.map((name): [string, (of: Published) => Promise<string>] => [name, async (of) => {
  if (name === 'image.png') return JSON.stringify(picturedReport(of.versions[0] as never));
  const bytes = await bytesOf(name, of);
  if (/docx|epub/.test(name)) return [...textsIn(bytes)].flat().join('\n').replace(/<[^>]*>/g, ' ');
  if (name !== 'report.pdf') return new TextDecoder().decode(bytes);
  const set = JSON.stringify(printedReport(of.versions[0] as never, () => null));
  // Where no other program reads PDF, what the typesetter is given stands for it.
  if (!pdfReaders) return set;
  const { words, facts, objects } = await readPdf(bytes);
  return [set, words, JSON.stringify(facts), objects].join('\n');
}]);
const exits: [string, (of: Published) => Promise<string>][] = [
  ...fileExits,
  ['the page', async ({ slug }) => said(reportLoader(asked('/', { slug })))],
  ['the head of the page with JSON-LD', async ({ slug }) => JSON.stringify(reportMeta((await outcomeOf(reportLoader(asked('/', { slug })))).body as never))],
  ['the list of reports', async () => said(listLoader(asked('/reports')))],
  ['the front page', async () => said(frontLoader(asked('/')))],
  ['the list of summits', async () => said(summitsLoader(asked('/summits')))],
  ['the page of the summit', async ({ summitSlug }) => said(summitLoader(asked('/', { slug: summitSlug })))],
  ['the page of a session', async ({ summitSlug, panelSlug }) => said(agendaSessionLoader(asked('/', { slug: summitSlug, sessionSlug: panelSlug })))],
  ['the page of a room', async ({ summitSlug, roomSlug }) => said(roomLoader(asked('/', { slug: summitSlug, roomSlug })))],
  ['the schedule', async ({ summitSlug }) => (await scheduleLoader(asked('/', { slug: summitSlug }))).text()],
  ['the page of the community', async ({ communitySlug }) => said(communityLoader(asked('/', { slug: communitySlug })))],
  ['Atom of the site', async () => (await siteAtom(asked('/feed.atom'))).text()],
  ['JSON feed of the site', async () => (await siteJson(asked('/feed.json'))).text()],
  ['Atom of the summit', async ({ summitSlug }) => (await summitAtom(asked('/', { slug: summitSlug }))).text()],
  ['JSON feed of the summit', async ({ summitSlug }) => (await summitJson(asked('/', { slug: summitSlug }))).text()],
  ['Atom of the community', async ({ communitySlug }) => (await communityAtom(asked('/', { slug: communitySlug }))).text()],
  ['JSON feed of the community', async ({ communitySlug }) => (await communityJson(asked('/', { slug: communitySlug }))).text()],
  ['oEmbed', async ({ slug }) => said(embedLoader(asked(`/oembed?format=json&url=${encodeURIComponent(`${TEST_ORIGIN}/reports/${slug}`)}`)))],
  ['the sitemap', async () => (await sitemapLoader(asked('/sitemap.xml'))).text()],
];

/** Where whoever is named is named. */
const NAMING = ['report.pdf', 'report.docx', 'report.epub', 'report.md', 'report.html', 'report.json', 'cite.json', 'figures.csv', 'the page', 'the head of the page with JSON-LD', 'the page of the summit', 'the page of a session'];

describe.each(cases)('of $who, shown as $attribution,', ({ attribution, group, mayTell }) => {
  let of: Published;
  beforeAll(async () => {
    database = await openTestDatabase();
    of = await aReportOfGroup(database.db, group, attribution);
  });
  afterAll(() => database.close());

  it.each(exits)('%s tells no name that was kept back, and nothing of fewer than three', async (exit, read) => {
    const text = await read(of);
    expect(text).not.toBe('');
    expect(/Zenobia|Quillfeather/.test(text)).toBe(attribution === 'named' && NAMING.includes(exit));
    // A count, too, has the name of a perspective as its key, and is drawn in the shape of the wide one.
    const counted = text.replace(/"key":"coach"/g, '"key":"coaches"').replace(/"key":"teacher"/g, '"key":"teachers"').replace(/"(shape|kind)":"educator"/g, '"$1":""');
    for (const [word, pattern] of Object.entries(WORDS)) if (!mayTell.includes(word as Word)) expect([word, pattern.exec(counted)?.[0] ?? null]).toEqual([word, null]);
    expect(text).not.toMatch(/\b[12] (coach|teacher|educator|funder)/i);
    expect(text).not.toMatch(/"key":"(?!other)[a-z]+","count":[12]\b/);
  });
});
