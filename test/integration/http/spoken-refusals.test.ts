import { createRequestHandler, type LoaderFunction, type ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { withSpokenRefusals } from '#server/http/spoken-refusals.ts';
import { aPerson } from '#test/support/builders.ts';
import { everyRoute, type RoutedPage } from '#test/support/every-route.ts';
import { getPage, postForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

type Module = RoutedPage['modules'][number];

let database: TestDatabase;
let withoutPage: { path: string; module: Module }[];
beforeAll(async () => {
  database = await openTestDatabase();
  withoutPage = (await everyRoute()).flatMap(({ path, modules }) => {
    const module = modules.at(-1);
    return module && !module.default && !module.ErrorBoundary ? [{ path, module }] : [];
  });
});
afterAll(() => database.close());

/** Answers by Remix itself, as the server does: only what a route without a page needs of a build is there. */
async function answerOf(path: string, module: Module, request: Request, actor: Actor = visitor): Promise<Answer> {
  const defects: unknown[] = [];
  const routes = { own: { id: 'own', path: path.replace(/^\//, ''), module } };
  const build = { entry: { module: { handleError: (defect: unknown) => void defects.push(defect) } }, routes, assets: { routes: {} }, future: { v3_singleFetch: true } } as unknown as ServerBuild;
  const { context } = asActor(testServices(database.db), actor);
  const response = await createRequestHandler(withSpokenRefusals(build), 'production')(request, { ...context, requestId: 'request-7', reportDefect: (defect) => void defects.push(defect) });
  return { response, text: await response.text(), defects };
}
type Answer = { response: Response; text: string; defects: unknown[] };

const SENTENCE = /^\p{Lu}.*[.?]$/su;
/** What a script of a page asks for is answered in JSON, with the sentence that the page shows. */
const sentenceIn = ({ response, text }: Answer): string =>
  response.headers.get('Content-Type')?.startsWith('application/json') ? String((JSON.parse(text) as { refused?: string; message?: string }).refused ?? (JSON.parse(text) as { message?: string }).message) : text.trim();

/** What is wrong with how something that is not there was answered; nothing when it was said in words. */
function faultsOf(answer: Answer): string[] {
  const { response, text, defects } = answer;
  if (response.status === 302 && response.headers.get('Location')?.startsWith('/sign-in?then=')) return [];
  return [
    ...(response.status < 400 || response.status > 499 ? [`status ${response.status}`] : []),
    ...(SENTENCE.test(sentenceIn(answer)) ? [] : [`says ${text.slice(0, 80)}`]),
    ...(/unexpected server error|request-7/i.test(text) ? [`says ${text.slice(0, 80)}`] : []),
    ...defects.map((defect) => `defect ${String(defect)}`),
  ];
}

describe('every route without a page', () => {
  it('is on the list that is looked at here', () => {
    const paths = withoutPage.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/reports/:slug/:file', '/summits/:slug/bundle.zip', '/summits/:slug/rooms/:roomSlug/notes.docx', '/communities/:slug/feed.atom', '/documents/:documentId/images/:imageId', '/oembed']));
    expect(paths.length).toBeGreaterThan(25);
  });

  it('says in words that what was asked for is not there, whoever asks, for a wrong name and a wrong number', async () => {
    const faults: string[] = [];
    const somebody = await aPerson(database.db);
    for (const { path, module } of withoutPage.filter(({ path: each }) => each.includes(':')))
      for (const wrong of ['other.pdf', 'versions', createId()])
        for (const actor of [visitor, somebody]) {
          const at = path.replace(/:\w+/g, wrong);
          faults.push(...faultsOf(await answerOf(path, module, getPage(at), actor)).map((fault) => `${actor.kind} at ${at}: ${fault}`));
        }
    expect(faults).toEqual([]);
  });

  it('says in words that nothing can be sent to it, where nothing can', async () => {
    const faults: string[] = [];
    for (const { path, module } of withoutPage.filter((each) => !each.module.action)) {
      const answer = await answerOf(path, module, postForm(path.replace(/:\w+/g, 'here')));
      if (answer.response.status !== 405 || answer.text !== 'This cannot be done here.\n') faults.push(`${path}: ${answer.response.status} ${answer.text}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('a route without a page', () => {
  const refusing = (thrown: unknown): { loader: LoaderFunction } => ({
    loader: () => {
      throw thrown;
    },
  });
  const refusal = { type: 'DataWithResponseInit', data: { kind: 'too-many', message: 'That was a little too often.' }, init: { status: 429, headers: { 'Retry-After': '60' } } };

  it('answers a refusal as a plain text that no cache keeps, with its status and its own headers', async () => {
    const { response, text, defects } = await answerOf('/file', refusing(refusal), getPage('/file'));
    expect([response.status, text, defects]).toEqual([429, 'That was a little too often.\n', []]);
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store', 'retry-after': '60' });
  });

  it('tells of a defect by nothing but the number of the request, once', async () => {
    const defect = new Error('password in connection string');
    const { response, text, defects } = await answerOf('/file', refusing(defect), getPage('/file'));
    expect([response.status, text, defects]).toEqual([500, 'Something went wrong on our side. Nothing you saved is lost. Request request-7.\n', [defect]]);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('sends on whoever is sent on', async () => {
    const { response } = await answerOf('/file', refusing(new Response(null, { status: 302, headers: { Location: '/sign-in' } })), getPage('/file'));
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/sign-in']);
  });

  it('that only takes something has nothing to read', async () => {
    const { response, text } = await answerOf('/file', { action: () => null }, getPage('/file'));
    expect([response.status, text]).toEqual([404, 'There is nothing at this address.\n']);
  });
});

describe('a route with a page', () => {
  it('is left as it is: its page says what was refused', () => {
    const module = { loader: () => null, default: () => null };
    const build = { routes: { own: { id: 'own', module } } } as unknown as ServerBuild;
    expect(withSpokenRefusals(build).routes.own?.module).toBe(module);
  });
});
