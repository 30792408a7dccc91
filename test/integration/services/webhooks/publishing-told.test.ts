import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communities, reports, summits } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { eventKinds } from '#domain/webhooks/event-kinds.ts';
import { reportRounds } from '#test/support/reported-on.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());
const { aDraft } = reportRounds(() => house);

/** Has a community tell an address of everything, and reads what it was told. */
async function listening(convener: Person, slug: string) {
  const { webhooks } = house.services;
  const { id } = await webhooks.addWebhook(convener, slug, { url: 'https://hooks.example.org/', kinds: [...eventKinds] });
  return async () => (await webhooks.readWebhook(convener, { slug, webhookId: id })).deliveries.map(({ body }) => JSON.parse(body) as object);
}

it('tells that a credential is published, and which version', async () => {
  const { community, convener, slug, publish } = await aWrittenCredential(house);
  const told = await listening(convener, community.slug);
  const { version } = await publish();
  expect(await told()).toMatchObject([{ type: 'credential.published', data: { version, url: expect.stringMatching(new RegExp(`/credentials/${slug}$`)) as string } }]);
});

it('tells that a report is published, and not that it is written', async () => {
  const { convener, slug } = await aDraft();
  const [where] = await house.db.select({ community: communities.slug, title: reports.title }).from(reports).innerJoin(summits, eq(summits.id, reports.summitId)).innerJoin(communities, eq(communities.id, summits.communityId)).where(eq(reports.slug, slug));
  const told = await listening(convener, where?.community ?? '');
  expect(await told()).toEqual([]);
  await house.services.reports.publishReport(convener, slug, { note: '' });
  expect(await told()).toMatchObject([{ type: 'report.published', data: { title: where?.title, version: 1, url: expect.stringMatching(new RegExp(`/reports/${slug}$`)) as string } }]);
});
