import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as lifeAction, loader as lifeLoader } from '#app/routes/credentials.life/route.tsx';
import { action as roundAction, loader as roundLoader } from '#app/routes/feedback.asking/route.tsx';
import { action as roundsAction, loader as roundsLoader } from '#app/routes/feedback.all-rounds/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor } from '#test/support/services.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const asked = (actor: Actor, path: string, params: Record<string, string>) => ({ request: getPage(path), params, context: asActor(house.services, actor).context });
const posted = (actor: Actor, params: Record<string, string>, fields: Record<string, string>) => ({ ...asked(actor, '/', params), request: postForm('/', fields) });
const form = { title: 'Round 1', introduction: 'Look at the rubric.', perspectives: 'teacher', closesOn: '2026-03-10', closesAt: '18:00', timeZone: 'UTC', attribution: 'perspective' };
const question = (text: string, place = 0) => ({ [`questions[${place}].text`]: text, [`questions[${place}].kind`]: 'words', [`questions[${place}].perspective`]: 'teacher' });

async function aBegunRound() {
  const written = await aWrittenCredential(house);
  const { slug } = written;
  expect(await outcomeOf(roundsAction(posted(written.author, { slug }, { intent: 'begin' })))).toMatchObject({ status: 302, location: `/credentials/${slug}/feedback/1` });
  const params = { slug, number: '1' };
  const press = (fields: Record<string, string>, actor: Actor = written.author) => outcomeOf(roundAction(posted(actor, params, fields)));
  const view = async () => (await outcomeOf(roundLoader(asked(written.author, '/', params)))).body as RoundView;
  return { ...written, params, press, view };
}

describe('the page of the rounds', () => {
  it('is for who may follow the credential; strangers learn of nothing', async () => {
    const { slug, member } = await aWrittenCredential(house);
    expect((await outcomeOf(roundsLoader(asked(member, '/', { slug })))).body).toMatchObject({ rounds: [], mayAsk: false });
    expect((await outcomeOf(roundsLoader(asked(visitor, `/credentials/${slug}/feedback`, { slug })))).location).toContain('/sign-in?then=');
    expect((await outcomeOf(roundsAction(posted(member, { slug }, { intent: 'begin' })))).status).toBe(403);
  });

  it('says that a round is being prepared already', async () => {
    const { slug, author } = await aBegunRound();
    expect(refusedForm(await outcomeOf(roundsAction(posted(author, { slug }, { intent: 'begin' })))).reasons['']).toEqual([expect.stringContaining('being prepared already')]);
  });
});

describe('the page of a round', () => {
  it('keeps all of the form by each of its buttons', async () => {
    const { press, view, params } = await aBegunRound();
    expect(await press({ ...form, ...question('Would you earn it?'), 'people.teacher': 'Ada <ada@example.org>', hasLink: 'on', intent: 'week' })).toMatchObject({ status: 302, location: `/credentials/${params.slug}/feedback/1` });
    expect(await view()).toMatchObject({ round: { title: 'Round 1', introduction: 'Look at the rubric.', perspectives: ['teacher'], questions: [{ text: 'Would you earn it?' }], closesOn: '2026-03-09' }, lines: { teacher: 'Ada <ada@example.org>' } });
  });

  it('comes back with each refused line and its reason, and with all that was written', async () => {
    const { press, view } = await aBegunRound();
    const refused = await press({ ...form, ...question('Would you earn it?'), 'people.teacher': 'ada@example.org\nno address here', intent: 'open' });
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toMatchObject({ reasons: { 'people.teacher': ['Line 2, “no address here”: there is no address in it.'] }, sent: { title: 'Round 1', people: { teacher: 'ada@example.org\nno address here' }, questions: [{ text: 'Would you earn it?' }] } });
    expect((await view()).round.state).toBe('prepared');
  });

  it('adds, moves and removes a question without a script', async () => {
    const { press } = await aBegunRound();
    const two = { ...form, ...question('First?'), ...question('Second?', 1) };
    const rows = (answer: Awaited<ReturnType<typeof press>>) => (refusedForm(answer).sent as { questions: { text?: string }[] }).questions.map(({ text }) => text);
    const presses = { insert: { type: 'insert', payload: { name: 'questions', defaultValue: { perspective: 'teacher', kind: 'words' } } }, reorder: { type: 'reorder', payload: { name: 'questions', from: 1, to: 0 } }, remove: { type: 'remove', payload: { name: 'questions', index: 0 } } };
    expect(rows(await press({ ...two, __intent__: JSON.stringify(presses.insert) }))).toEqual(['First?', 'Second?', undefined]);
    expect(rows(await press({ ...two, __intent__: JSON.stringify(presses.reorder) }))).toEqual(['Second?', 'First?']);
    expect(rows(await press({ ...two, __intent__: JSON.stringify(presses.remove) }))).toEqual(['Second?']);
  });

  it('opens, takes more people, and closes', async () => {
    const { press, view } = await aBegunRound();
    expect((await press({ ...form, intent: 'open' })).status).toBe(302);
    expect(refusedForm(await press({ intent: 'invite', perspective: 'coach', people: 'nobody' })).reasons.people).toEqual(['Line 1, “nobody”: there is no address in it.']);
    const acts: Record<string, string>[] = [{ intent: 'invite', perspective: 'coach', people: 'bo@example.org' }, { intent: 'invite-members', perspective: 'teacher' }, { intent: 'remind' }, { intent: 'link', link: 'on' }, { intent: 'extend', closesOn: '2026-03-20', closesAt: '12:00' }, { intent: 'close' }];
    for (const fields of acts) expect((await press(fields)).status, JSON.stringify(fields)).toBe(302);
    expect(await view()).toMatchObject({ round: { state: 'closed', closesOn: '2026-03-20' } });
    expect(await press({ intent: 'again' })).toMatchObject({ status: 302, location: expect.stringMatching(/\/feedback\/2$/) as string });
  });

  it('is not there for other numbers, and forbidden to who only follows', async () => {
    const { author, member, params } = await aBegunRound();
    for (const number of ['2', '0', '1x', '-1', '99999999999']) expect((await outcomeOf(roundLoader(asked(author, '/', { ...params, number })))).status).toBe(404);
    expect((await outcomeOf(roundLoader(asked(member, '/', params)))).status).toBe(403);
  });
});

describe('the page of a credential’s life', () => {
  it('takes a pilot, an ask and a signature, and comes back filled in where one is refused', async () => {
    const { slug, author, member } = await aWrittenCredential(house);
    const press = (actor: Actor, fields: Record<string, string>) => outcomeOf(lifeAction(posted(actor, { slug }, fields)));
    expect(refusedForm(await press(author, { intent: 'in-pilot', pilot: '' })).reasons.pilot).toEqual(['Say who pilots it, and until when.']);
    expect(await press(author, { intent: 'in-pilot', pilot: 'Two schools, until March' })).toMatchObject({ status: 302, location: `/credentials/${slug}/life` });
    expect((await press(author, { intent: 'ask', kind: 'developer', accountId: member.accountId })).status).toBe(302);
    const refused = await press(member, { intent: 'sign', kind: 'developer', hash: 'of another text', note: 'It holds together' });
    expect([refused.status, refusedForm(refused).sent]).toMatchObject([409, { note: 'It holds together' }]);
    const { body } = await outcomeOf(lifeLoader(asked(member, '/', { slug })));
    expect((await press(member, { intent: 'sign', kind: 'developer', hash: (body as { hash: string }).hash, note: '' })).status).toBe(302);
    expect((await outcomeOf(lifeLoader(asked(author, '/', { slug })))).body).toMatchObject({ credential: { state: 'in-pilot' }, signOffs: [{ kind: 'developer', standing: 'signed' }, {}, {}, {}] });
    expect((await press(author, { intent: 'back-to-draft' })).status).toBe(302);
  });
});
