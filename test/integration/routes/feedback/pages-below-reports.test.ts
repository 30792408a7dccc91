import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as roundsAction, loader as roundsLoader } from '#app/routes/feedback.all-rounds/route.tsx';
import { loader as answersLoader } from '#app/routes/feedback.answers/route.tsx';
import { action as roundAction, loader as roundLoader } from '#app/routes/feedback.asking/route.tsx';
import { loader as csvLoader } from '#app/routes/feedback.ledger-csv/route.ts';
import { loader as ledgerLoader } from '#app/routes/feedback.ledger/route.tsx';
import { loader as outcomeLoader } from '#app/routes/feedback.outcome/route.tsx';
import { loader as mapLoader } from '#app/routes/feedback.remarks-map/route.tsx';
import { loader as remarksLoader } from '#app/routes/feedback.remarks/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import { reportRounds } from '#test/support/reported-on.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor } from '#test/support/services.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());
const { aDraft, ask } = reportRounds(() => house);

const asked = (actor: Actor, path: string, params: Record<string, string>) => ({ request: getPage(path), params, context: asActor(house.services, actor).context });
const posted = (actor: Actor, path: string, params: Record<string, string>, fields: Record<string, string>) => ({ ...asked(actor, path, params), request: postForm(path, fields) });

describe('the pages of feedback below a report', () => {
  it('are about the report that their address names: asking, deciding, answers, map, ledger, table and report of the round', async () => {
    const at = await aDraft();
    const { slug, convener } = at;
    await ask(at);
    const pages = [[roundsLoader, '/feedback'], [roundLoader, '/feedback/1'], [remarksLoader, '/feedback/1/remarks'], [answersLoader, '/feedback/1/answers'], [mapLoader, '/feedback/1/map'], [ledgerLoader, '/ledger'], [outcomeLoader, '/feedback/1/report']] as const;
    for (const [loader, path] of pages) expect((await outcomeOf(loader(asked(convener, `/reports/${slug}${path}`, { slug, number: '1' })))).body, path).toMatchObject({ subject: { kind: 'report', slug } });
    expect((await outcomeOf(csvLoader(asked(convener, `/reports/${slug}/ledger.csv`, { slug })))).status).toBe(200);
  });

  it('ask a visitor to sign in, and know no report that is a credential', async () => {
    const at = await aDraft();
    const { slug, convener } = at;
    expect((await outcomeOf(roundsLoader(asked(visitor, `/reports/${slug}/feedback`, { slug })))).location).toContain('/sign-in?then=');
    expect((await outcomeOf(roundsLoader(asked(convener, `/credentials/${slug}/feedback`, { slug })))).status).toBe(404);
  });

  it('begin a round, and give a form back that cannot be published yet', async () => {
    const { slug, convener } = await aDraft();
    expect(await outcomeOf(roundsAction(posted(convener, `/reports/${slug}/feedback`, { slug }, { intent: 'begin' })))).toMatchObject({ status: 302, location: `/reports/${slug}/feedback/1` });
    const refused = await outcomeOf(roundAction(posted(convener, `/reports/${slug}/feedback/1`, { slug, number: '1' }, { intent: 'publish-outcome', words: 'Thank you.' })));
    expect(refusedForm(refused)).toMatchObject({ reasons: { '': [expect.stringContaining('not closed yet')] }, sent: { words: 'Thank you.' } });
  });
});
