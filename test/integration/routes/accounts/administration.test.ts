import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as settingsAction } from '#app/routes/administration.settings/route.tsx';
import { action as retentionAction } from '#app/routes/administration.retention/route.tsx';
import { action as personAction } from '#app/routes/administration.person/route.tsx';
import { loader as personFile } from '#app/routes/administration.person-file/route.ts';
import { loader as auditFile } from '#app/routes/administration.audit-file/route.ts';
import { action as outboxAction } from '#app/routes/administration.outbox/route.tsx';
import { saveBounce } from '#db/repositories/bounced-addresses.ts';
import { retentionByDefault } from '#domain/administration/retention.ts';
import { settingsByDefault } from '#domain/administration/site-settings.ts';
import type { Person } from '#domain/actor.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import type { Services } from '#server/services/index.ts';

let database: TestDatabase;
let services: Services;
let admin: Person;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
  admin = await aPerson(database.db, { isSiteAdmin: true });
});
afterAll(() => database.close());

const post = (path: string, fields: Record<string, string>, params: Record<string, string> = {}) => ({ request: postForm(path, fields), params, context: asActor(services, admin).context });
const get = (path: string, params: Record<string, string> = {}) => ({ request: getPage(path), params, context: asActor(services, admin).context });
const days = Object.fromEntries(Object.entries(retentionByDefault).map(([rule, each]) => [rule, String(each)]));

describe('the forms of the administration', () => {
  it('save settings, and come back filled in where a name cannot be used', async () => {
    expect((await outcomeOf(settingsAction(post('/administration/settings', { ...settingsByDefault, mailSender: 'The house' })))).location).toBe('/administration/settings');
    const refused = await outcomeOf(settingsAction(post('/administration/settings', { ...settingsByDefault, mailSender: 'me <me@example.org>' })));
    expect([refused.status, refusedForm(refused).sent.mailSender, Object.keys(refusedForm(refused).reasons)]).toEqual([400, 'me <me@example.org>', ['mailSender']]);
  });

  it('save times within their bounds alone', async () => {
    expect((await outcomeOf(retentionAction(post('/administration/retention', { ...days, drafts: '60' })))).status).toBe(302);
    const refused = await outcomeOf(retentionAction(post('/administration/retention', { ...days, drafts: '1' })));
    expect([refused.status, refusedForm(refused).reasons.drafts]).toEqual([400, ['Choose 30 to 1825 days.']]);
  });

  it('erase somebody whose name was typed, and say where it was not', async () => {
    const { accountId: id } = await aPerson(database.db, { name: 'Ada Byron' });
    const erase = (confirmedName: string) => outcomeOf(personAction(post(`/administration/people/${id}`, { intent: 'erase', confirmedName }, { id })));
    expect(refusedForm(await erase('Ada')).reasons.confirmedName).toEqual(['Type the name as it stands here, “Ada Byron”. Nothing was deleted.']);
    expect((await erase('Ada Byron')).location).toBe('/administration/people');
    expect((await outcomeOf(personFile(get(`/administration/people/${id}/export.json`, { id })))).status).toBe(404);
  });

  it('make and unmake administrators, and lead whoever steps down away', async () => {
    const other = await aPerson(database.db);
    const act = (id: string, intent: string) => outcomeOf(personAction(post(`/administration/people/${id}`, { intent }, { id })));
    expect((await act(other.accountId, 'make-administrator')).location).toBe(`/administration/people/${other.accountId}`);
    expect((await act(other.accountId, 'unmake-administrator')).location).toBe(`/administration/people/${other.accountId}`);
    expect((await act(other.accountId, 'sign-out')).status).toBe(302);
    const last = await act(admin.accountId, 'unmake-administrator');
    expect([last.status, refusedForm(last).reasons['']]).toEqual([409, [expect.stringContaining('last administrator')]]);
  });

  it('let mail go again to an address', async () => {
    await saveBounce(database.db, { address: 'full@example.org', reason: '550', bouncedAt: TEST_NOW });
    const clear = () => outcomeOf(outboxAction(post('/administration/outbox', { intent: 'clear-bounce', address: 'full@example.org' })));
    expect([(await clear()).status, (await clear()).status]).toEqual([302, 404]);
  });

  it('give the audit log as a file that no cache keeps', async () => {
    const answer = await auditFile(get('/administration/audit.csv'));
    expect([answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual(['text/csv; charset=utf-8', 'no-store']);
  });
});
