import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRecommendations } from '#db/repositories/recommendations.ts';
import type { Actor } from '#domain/actor.ts';
import { action as askRooms, loader as showApproval } from '#app/routes/reports.approval/route.tsx';
import { action as sendAnswer, loader as showApprove } from '#app/routes/reports.approve/route.tsx';
import { action as recommend } from '#app/routes/reports.recommendations/route.tsx';
import { loader as openLink } from '#app/routes/recommendations.secret/route.tsx';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { aRoomDraft, type RoomDraft } from '#test/support/room-draft.ts';
import { asActor } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const args = ({ services, slug }: RoomDraft, actor: Actor | undefined, request: Request, params: Record<string, string> = { slug }) => ({ request, params, context: asActor(services, actor).context });

describe('the page on which somebody approves', () => {
  it('keeps a form of answers, and gives it back with what is missing', async () => {
    const draft = await aRoomDraft(database.db);
    await draft.ask();
    const { words } = await draft.services.approving.readOwnWords(draft.ben, draft.slug);
    const [sourceId = ''] = words.passages.map((passage) => passage.sourceId);
    const fields = { intent: 'words', seen: words.seen, 'passages[0].sourceId': sourceId, 'passages[0].decision': 'change', 'passages[0].note': '' };
    const refused = await outcomeOf(sendAnswer(args(draft, draft.ben, postForm('/', fields))));
    expect(refused.status).toBe(400);
    expect(refusedForm(refused).reasons).toEqual({ 'passages[0].note': ['Say what is to be changed.'] });
    const approve = { ...fields, 'passages[0].decision': 'approve' };
    expect(await outcomeOf(sendAnswer(args(draft, draft.ben, postForm('/', approve))))).toMatchObject({ status: 302, location: `/reports/${draft.slug}/approve` });
    expect((await draft.services.approving.readOwnWords(draft.ben, draft.slug)).words.said?.state).toBe('approved');
    expect((await outcomeOf(sendAnswer(args(draft, draft.ben, postForm('/', { intent: 'withdraw-all' }))))).status).toBe(302);
    expect((await outcomeOf(sendAnswer(args(draft, draft.ben, postForm('/', { intent: 'give-back', sourceId }))))).status).toBe(302);
  });

  it('asks a visitor to sign in first', async () => {
    const draft = await aRoomDraft(database.db);
    expect((await outcomeOf(showApprove(args(draft, undefined, getPage(`/reports/${draft.slug}/approve`))))).location).toContain('/sign-in');
  });
});

describe('the page on which conveners ask', () => {
  it('opens the window, reminds, and is closed to who does not convene', async () => {
    const draft = await aRoomDraft(database.db);
    const fields = { intent: 'ask', closesOn: '2026-03-05', closesAt: '09:00', silence: 'approves', note: '' };
    expect((await outcomeOf(askRooms(args(draft, draft.convener, postForm('/', fields))))).status).toBe(302);
    expect((await outcomeOf(askRooms(args(draft, draft.convener, postForm('/', { intent: 'remind' }))))).status).toBe(302);
    expect((await outcomeOf(askRooms(args(draft, draft.fay, postForm('/', fields))))).status).toBe(403);
    expect((await outcomeOf(showApproval(args(draft, draft.ada, getPage('/'))))).status).toBe(403);
  });
});

describe('the pages of recommendations', () => {
  it('take one with nothing but its words, settle what a room changed, and say what is amiss with another', async () => {
    const draft = await aRoomDraft(database.db);
    const fields = { intent: 'add', text: 'Pilot it in three districts', ownerId: '', dueOn: '', sourceId: '' };
    expect((await outcomeOf(recommend(args(draft, draft.fay, postForm('/', fields))))).status).toBe(302);
    const [row] = await listRecommendations(database.db, draft.reportId);
    expect((await outcomeOf(recommend(args(draft, draft.fay, postForm('/', { intent: 'update', id: row?.id ?? '', state: 'done', note: '' }))))).status).toBe(302);
    expect((await outcomeOf(recommend(args(draft, draft.fay, postForm('/', { intent: 'settle', sourceId: draft.sourceIds[0] ?? '', decision: 'keep' }))))).status).toBe(302);
    expect((await outcomeOf(recommend(args(draft, draft.ada, postForm('/', { intent: 'settle', sourceId: draft.sourceIds[0] ?? '', decision: 'keep' }))))).status).toBe(403);
    const refused = await outcomeOf(recommend(args(draft, draft.fay, postForm('/', { ...fields, text: '' }))));
    expect(Object.keys(refusedForm(refused).reasons)).toEqual(['text']);
  });

  it('say plainly that a link is spent', async () => {
    const draft = await aRoomDraft(database.db);
    expect(await outcomeOf(openLink(args(draft, undefined, getPage('/'), { secret: 'never-given' })))).toMatchObject({ status: 410, body: { state: 'spent' } });
  });
});
