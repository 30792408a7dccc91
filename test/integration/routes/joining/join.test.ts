import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action, loader } from '#app/routes/join.code/route.tsx';
import { loader as codeLoader } from '#app/routes/join/route.tsx';
import { action as lobbyAction, loader as lobbyLoader } from '#app/routes/summits.lobby/route.tsx';
import { action as placeAction } from '#app/routes/summits.place/route.tsx';
import { loader as sheetLoader } from '#app/routes/summits.join-sheet/route.tsx';
import { findParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { tooMany } from '#domain/refusal.ts';
import { aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { asActor, testServices, TEST_ORIGIN } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const at = (path: string, form?: Record<string, string>, cookie = '') =>
  new Request(`${TEST_ORIGIN}${path}`, { headers: { Cookie: cookie }, ...(form && { method: 'POST', body: new URLSearchParams(form) }) });
const asking = (params: Record<string, string>, request: Request, actor?: Actor) => {
  const { context, signedIn } = asActor(testServices(database.db), actor);
  return { asked: { request, params, context }, context, signedIn };
};
/** What a loader or action answered or threw: a Response, or data with its status. */
const answerOf = async (work: Promise<unknown>) => {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('Location'), cookies: answer.headers.getSetCookie(), data: null };
  const { data, init } = answer as { data: unknown; init: { status?: number; headers?: HeadersInit } | null };
  return { status: init?.status ?? 200, location: null, cookies: new Headers(init?.headers).getSetCookie(), data };
};
const saying = (words: string): unknown => expect.stringContaining(words);
const robin = { name: 'Robin', perspective: 'funder' };

describe('the code', () => {
  it('leads to its own address, however it was typed', async () => {
    const { asked } = asking({}, at('/join?code=+ktm-492'));
    expect(await answerOf(Promise.resolve(codeLoader(asked)))).toMatchObject({ status: 302, location: '/join/KTM492' });
  });

  it('that cannot be one comes back with a sentence', async () => {
    const { asked } = asking({}, at('/join?code=hello'));
    expect(await answerOf(Promise.resolve(codeLoader(asked)))).toMatchObject({ status: 400, data: { typed: 'hello', refusal: saying('three letters and three digits') } });
  });

  it('that nobody gave out is counted, and answered with a sentence', async () => {
    const { asked, context } = asking({ code: 'QQQ222' }, at('/join/QQQ222'));
    const counted: string[] = [];
    context.limit = async (kind) => void counted.push(kind);
    expect(await answerOf(loader(asked))).toMatchObject({ status: 404, data: { isFound: false, message: saying('QQQ 222') } });
    expect(counted).toEqual(['join', 'wrong-code']);
  });

  it('can be wrong only so often', async () => {
    const { asked, context } = asking({ code: 'QQQ222' }, at('/join/QQQ222'));
    context.limit = async (kind) => {
      if (kind === 'wrong-code') throw tooMany('Wait a minute.', 60);
    };
    expect(await answerOf(loader(asked))).toMatchObject({ status: 429 });
  });
});

describe('the page behind a code', () => {
  it('names the summit before anybody joins', async () => {
    const summit = await aSummit(database.db, { title: 'Trust' });
    const { asked } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`));
    expect(await answerOf(loader(asked))).toMatchObject({ status: 200, data: { view: { door: 'open', summit: { title: 'Trust' } }, me: null } });
  });

  it('knows who is signed in', async () => {
    const summit = await aSummit(database.db);
    const { asked } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`), await aPerson(database.db, { name: 'Maria' }));
    expect(await answerOf(loader(asked))).toMatchObject({ data: { me: { name: 'Maria', perspective: 'educator', educatorRole: 'teacher' } } });
  });

  it('sends whoever is in already straight to the lobby', async () => {
    const summit = await aSummit(database.db);
    const { asked } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`), await aParticipant(database.db, summit.id));
    expect(await answerOf(loader(asked))).toMatchObject({ status: 302, location: `/summits/${summit.slug}/lobby` });
  });

  it('tells nothing of a summit that is still a draft', async () => {
    const summit = await aSummit(database.db, { state: 'draft', title: 'Secret plans' });
    const { asked } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`));
    const answer = await answerOf(loader(asked));
    expect(answer.data).toMatchObject({ view: { door: 'not-yet' } });
    expect(JSON.stringify(answer.data)).not.toContain('Secret plans');
  });

  it('signs a guest in and leads to the lobby in one press', async () => {
    const summit = await aSummit(database.db);
    const { asked, signedIn } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`, robin));
    expect(await answerOf(action(asked))).toMatchObject({ status: 302, location: `/summits/${summit.slug}/lobby` });
    expect(await findParticipation(database.db, summit.id, signedIn[0] ?? '')).toMatchObject({ state: 'registered', perspective: 'funder' });
  });

  it('takes a form that the same browser sends twice for one guest', async () => {
    const summit = await aSummit(database.db);
    const seen = await answerOf(loader(asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`)).asked));
    const cookie = seen.cookies.find((each) => each.startsWith('joining='))?.split(';')[0] ?? '';
    const send = () => asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`, robin, cookie));
    const [first, second] = [send(), send()];
    await Promise.all([action(first.asked), action(second.asked)]);
    expect(first.signedIn).toHaveLength(1);
    expect(second.signedIn).toEqual(first.signedIn);
  });

  it('forgets the attempt once the guest is in, so that the next person at the device is somebody else', async () => {
    const summit = await aSummit(database.db);
    const answer = await answerOf(action(asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`, robin)).asked));
    expect(answer.cookies.find((each) => each.startsWith('joining='))).toContain('Max-Age=0');
  });

  it('gives an incomplete form back as it was sent', async () => {
    const summit = await aSummit(database.db);
    const { asked, signedIn } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`, { name: '', perspective: 'funder' }));
    expect(await answerOf(action(asked))).toMatchObject({ status: 400, data: { lastResult: { initialValue: { perspective: 'funder' }, error: { name: [saying('name')] } } } });
    expect(signedIn).toEqual([]);
  });

  it('keeps the form when registration closes while somebody writes', async () => {
    const summit = await aSummit(database.db, { isRegistrationOpen: false });
    const { asked } = asking({ code: summit.joinCode }, at(`/join/${summit.joinCode}`, robin));
    expect(await answerOf(action(asked))).toMatchObject({ status: 409, data: { lastResult: { error: { '': [saying('Registration has closed')] } } } });
  });
});

describe('the lobby', () => {
  it('leads whoever has no place to the page with the door, signed in or not', async () => {
    const summit = await aSummit(database.db);
    const as = (actor?: Actor) => answerOf(lobbyLoader(asking({ slug: summit.slug }, at(`/summits/${summit.slug}/lobby`), actor).asked));
    const toTheDoor = { status: 302, location: `/summits/${summit.slug}`, cookies: [saying('flash=')] };
    expect(await as()).toMatchObject(toTheDoor);
    expect(await as(await aPerson(database.db))).toMatchObject(toTheDoor);
  });

  it('says why nobody can check in on another day', async () => {
    const summit = await aSummit(database.db);
    const { asked } = asking({ slug: summit.slug }, at(`/summits/${summit.slug}/lobby`, { intent: 'here' }), await aParticipant(database.db, summit.id));
    expect(await answerOf(lobbyAction(asked))).toMatchObject({ status: 409, data: { message: saying('days of the summit') } });
  });

  it('is where somebody who gives up their place comes out', async () => {
    const summit = await aSummit(database.db);
    const person = await aParticipant(database.db, summit.id);
    const { asked } = asking({ slug: summit.slug }, at(`/summits/${summit.slug}/place`, { intent: 'leave' }), person);
    expect(await answerOf(placeAction(asked))).toMatchObject({ status: 302, location: `/summits/${summit.slug}/lobby` });
    expect(await findParticipation(database.db, summit.id, person.accountId)).toMatchObject({ state: 'left' });
  });
});

describe('the join sheet', () => {
  it('is for conveners', async () => {
    const summit = await aSummit(database.db);
    const as = (actor: Actor) => answerOf(Promise.resolve(sheetLoader(asking({ slug: summit.slug }, at(`/summits/${summit.slug}/join-sheet`), actor).asked)));
    expect(await as(await aParticipant(database.db, summit.id))).toMatchObject({ status: 403 });
    const convener = await aParticipant(database.db, summit.id, 'convener');
    const sheet = await sheetLoader(asking({ slug: summit.slug }, at(`/summits/${summit.slug}/join-sheet`), convener).asked);
    expect(sheet.joinUrl).toBe(`${TEST_ORIGIN}/join/${summit.joinCode}`);
  });
});
