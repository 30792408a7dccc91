import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportWithdrawals } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { action as compose, loader as showComposer } from '#app/routes/reports.compose/route.tsx';
import { loader as preview } from '#app/routes/reports.preview/route.tsx';
import { action as publish, loader as showPublishing } from '#app/routes/reports.publish/route.tsx';
import { action as settle, loader as showSettings } from '#app/routes/reports.settings/route.tsx';
import { action as begin, loader as showReports } from '#app/routes/summit-prepare.reports/route.tsx';
import { TEST_NOW } from '#test/support/builders.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { asActor, TEST_ORIGIN } from '#test/support/services.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const get = (path: string, actor: Actor, slug: string): LoaderFunctionArgs => ({ request: new Request(`${TEST_ORIGIN}${path}`), params: { slug }, context: asActor(house.services, actor).context });
const post = (path: string, actor: Actor, slug: string, fields: Record<string, string>): ActionFunctionArgs => ({ request: new Request(`${TEST_ORIGIN}${path}`, { method: 'POST', body: new URLSearchParams(fields) }), params: { slug }, context: asActor(house.services, actor).context });

/** What an action or loader answers with, returned or thrown: its status, where it leads, and why a form was refused. */
async function answer(work: Promise<unknown>) {
  const given = await work.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, to: given.headers.get('Location'), said: given.headers.get('Content-Type')?.includes('json') ? ((await given.json()) as unknown) : null };
  const { init, data } = given as { init?: { status: number }; data?: { lastResult?: { error?: unknown } } };
  return { status: init?.status, errors: data?.lastResult?.error };
}

/** Two closed rooms in which something stands, and a third that wrote nothing. */
async function aSummitWithRooms() {
  const at = await house.aReportedSummit();
  const ada = await at.aWriter({ name: `Ada of ${at.summit.slug}` });
  const [one, two, three] = [await at.aRoom({ focus: 'User trust' }), await at.aRoom({ focus: 'Funding' }), await at.aRoom({ focus: 'Reuse' })];
  await house.write(one.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'One rubric for both.' }, { by: ada, words: 'Publish it.' }]);
  await house.write(two.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'Pay for a second reading.' }]);
  return { ...at, ada, one, two, three };
}
async function aReport(kind = 'summit') {
  const at = await aSummitWithRooms();
  const { to } = (await answer(begin(post('/', at.convener, at.summit.slug, { intent: 'begin', kind })))) as { to: string };
  const slug = to.split('/')[2] ?? '';
  const act = (fields: Record<string, string>, search = '') => answer(compose(post(`/reports/${slug}/compose${search}`, at.convener, slug, fields)));
  return { ...at, slug, act, view: () => showComposer(get('/', at.convener, slug)) };
}

describe('the reports of a summit', () => {
  test('are begun one by one, and for every room at once, with a draft where something was written', async () => {
    const at = await aSummitWithRooms();
    expect(await answer(begin(post('/', at.convener, at.summit.slug, { intent: 'begin', kind: 'breakout', roomId: at.one.id })))).toMatchObject({ status: 302, to: '/reports/user-trust/compose' });
    expect(await answer(begin(post('/', at.convener, at.summit.slug, { intent: 'begin-rooms' })))).toMatchObject({ status: 302, to: `/summits/${at.summit.slug}/prepare/reports` });
    const { reports } = await showReports(get('/', at.convener, at.summit.slug));
    expect(reports.map(({ title }) => title).sort()).toEqual(['Funding', 'Reuse', 'User trust']);
    const isEmpty = async (slug: string) => (await showComposer(get('/', at.convener, slug))).report.isEmpty;
    expect(await Promise.all(reports.map(async ({ title, slug }) => [title, await isEmpty(slug)]))).toEqual(expect.arrayContaining([['Funding', false], ['Reuse', true]]));
    expect(await house.services.reports.beginRoomReports(at.convener, at.summit.slug)).toEqual({ begun: 0, drafted: 0 });
  });

  test('are for who facilitates alone', async () => {
    const at = await aReport();
    for (const loader of [showComposer, preview, showPublishing, showSettings]) {
      expect(await answer(loader(get('/', at.ada, at.slug)))).toMatchObject({ status: 403 });
      expect(await answer(loader(get('/x', visitor, at.slug)))).toMatchObject({ status: 302, to: '/sign-in?then=%2Fx' });
    }
    expect(await answer(showReports(get('/', at.ada, at.summit.slug)))).toMatchObject({ status: 403 });
  });
});

describe('composing without scripts', () => {
  test('makes a draft, takes a passage and shows contributors otherwise, and leads back to what was chosen', async () => {
    const at = await aReport('brief');
    expect(await at.act({ intent: 'draft' }, '?room=2')).toMatchObject({ status: 302, to: `/reports/${at.slug}/compose?room=2` });
    expect(await at.act({ intent: 'draft' })).toMatchObject({ status: 409, errors: { '': [expect.stringContaining('already')] } });
    const left = (await at.view()).rooms[0]?.passages.find(({ isUsed }) => !isUsed);
    expect(await at.act({ intent: 'take', roomId: at.one.id, client: String(left?.block.client), clock: String(left?.block.clock) })).toMatchObject({ status: 302 });
    expect(await at.act({ intent: 'contributors', attribution: 'anonymous' })).toMatchObject({ status: 302 });
    const view = await at.view();
    expect([view.coverage.used, view.coverage.written, view.report.attribution]).toEqual([3, 3, 'anonymous']);
    expect(JSON.stringify(view.sources)).not.toContain(at.ada.name);
  });

  test('answers a script in place, and refuses what cannot be read', async () => {
    const at = await aReport();
    expect(await at.act({ intent: 'draft', via: 'script' })).toMatchObject({ status: 200, said: { said: 'A first draft was made of 3 passages.' } });
    expect((await at.act({ intent: 'take', roomId: at.one.id, client: 'x', clock: '1' })).status).toBe(400);
    expect((await at.act({ intent: 'settle', sourceId: 'nobody', decision: 'take' })).status).toBe(400);
  });

  test('puts a figure in once, and none that shows nothing', async () => {
    const at = await aReport();
    expect(await at.act({ intent: 'figure', kind: 'attendance' })).toMatchObject({ status: 302 });
    expect((await at.view()).figures.find(({ kind }) => kind === 'attendance')?.isUsed).toBe(true);
    expect((await at.act({ intent: 'figure', kind: 'attendance' })).status).toBe(409);
    expect((await at.act({ intent: 'figure', kind: 'poll', of: at.one.id })).status).toBe(409);
  });
});

describe('publishing by the form', () => {
  test('shows the draft as readers will see it, says who is missing, and publishes it', async () => {
    const at = await aReport();
    await at.act({ intent: 'draft' });
    const drawn = await preview(get('/', at.convener, at.slug));
    expect([drawn.report.number, drawn.draftOf, drawn.report.sources.length]).toEqual([1, (await at.view()).documentId, 3]);
    const { report, leftOut } = await showPublishing(get('/', at.convener, at.slug));
    expect([report.number, report.passages, report.approvals.map(({ state }) => state), leftOut]).toEqual([1, 3, ['not-asked', 'not-asked'], []]);
    expect(await answer(publish(post('/', at.convener, at.slug, { note: '' })))).toMatchObject({ status: 302, to: `/reports/${at.slug}` });
    expect((await answer(publish(post('/', at.convener, at.slug, { note: 'x'.repeat(500) })))).status).toBe(400);
    expect((await preview(get('/', at.convener, at.slug))).report.number).toBe(2);
  });

  test('names the passages that are left out, with their reason', async () => {
    const at = await aReport();
    await at.act({ intent: 'draft' });
    const source = (await at.view()).sources.find(({ wording }) => wording === 'Publish it.');
    await house.db.insert(reportWithdrawals).values({ sourceId: source?.id ?? '', accountId: at.ada.accountId, withdrawnAt: TEST_NOW });
    const { leftOut } = await showPublishing(get('/', at.convener, at.slug));
    expect(leftOut).toEqual([{ wording: 'Publish it.', rooms: [1], why: 'taken-back' }]);
  });

  test('keeps its address with the title until it is published, and is withdrawn by its title alone', async () => {
    const at = await aReport();
    await at.act({ intent: 'draft' });
    const described = { intent: 'describe', title: `What the rooms say of ${at.summit.slug}`, standfirst: '', licence: '', attribution: 'named' };
    const { to } = (await answer(settle(post('/', at.convener, at.slug, described)))) as { to: string };
    const slug = to.split('/')[2] ?? '';
    expect(slug).toMatch(/^what-the-rooms-say-of/);
    await answer(publish(post('/', at.convener, slug, {})));
    const withdraw = (confirmedTitle: string) => answer(settle(post('/', at.convener, slug, { intent: 'withdraw', reason: 'It names a school.', confirmedTitle })));
    expect(await withdraw('Another')).toMatchObject({ status: 400, errors: { confirmedTitle: [expect.any(String)] } });
    expect((await showSettings(get('/', at.convener, slug))).mayWithdraw).toBe(true);
    expect(await withdraw(described.title)).toMatchObject({ status: 302 });
    const { report, mayWithdraw, acts } = await showSettings(get('/', at.convener, slug));
    expect([report.isWithdrawn, mayWithdraw, acts[0]?.sentence]).toEqual([true, false, 'withdrew the report: It names a school.']);
  });

  test('is discarded by its title while nothing was published, which leaves the rooms as they were, and never afterwards', async () => {
    const at = await aReport();
    await at.act({ intent: 'draft' });
    const { report, mayDiscard, mayWithdraw } = await showSettings(get('/', at.convener, at.slug));
    expect([mayDiscard, mayWithdraw]).toEqual([true, false]);
    const discard = (slug: string, confirmedTitle: string, by: Actor = at.convener) => answer(settle(post('/', by, slug, { intent: 'discard', confirmedTitle })));
    expect(await discard(at.slug, 'Another')).toMatchObject({ status: 400, errors: { confirmedTitle: [expect.any(String)] } });
    expect(await discard(at.slug, report.title, at.ada)).toMatchObject({ status: 403 });
    expect(await discard(at.slug, report.title)).toMatchObject({ status: 302, to: `/summits/${at.summit.slug}/prepare/reports` });
    expect(await answer(showSettings(get('/', at.convener, at.slug)))).toMatchObject({ status: 404 });
    const again = (await answer(begin(post('/', at.convener, at.summit.slug, { intent: 'begin', kind: 'summit' })))) as { to: string };
    const slug = again.to.split('/')[2] ?? '';
    await answer(compose(post(`/reports/${slug}/compose`, at.convener, slug, { intent: 'draft' })));
    await answer(publish(post('/', at.convener, slug, {})));
    expect((await showSettings(get('/', at.convener, slug))).mayDiscard).toBe(false);
    expect(await discard(slug, report.title)).toMatchObject({ status: 409 });
  });
});
