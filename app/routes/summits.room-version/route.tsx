import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { versionActSchema } from '#domain/document/version-form.ts';
import { t } from '#domain/words/t.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { versionTitle } from '#app/versions/version-words.ts';
import { againstSchema, numberSchema } from './asked-versions.ts';
import { RestorePage } from './restore-page.tsx';
import { VersionPage } from './version-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? `${versionTitle(view.version)}: ${view.room.focus} · ${view.summit.title} · Plenary` : t`Version · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params, request } = asked;
  const { documents } = context.services;
  const { searchParams } = new URL(request.url);
  const version = [context.actor, params.slug ?? '', params.roomSlug ?? '', numberSchema.parse(params.number)] as const;
  if (searchParams.get('step') === 'restore') return orRefusal(asked, documents.previewRestore(...version));
  return orRefusal(asked, documents.readVersion(...version, againstSchema.parse(searchParams.get('against') ?? undefined)));
}

export async function action({ request, params: { slug = '', roomSlug = '', ...params }, context }: ActionFunctionArgs) {
  const { services, actor, origin } = context;
  const number = numberSchema.parse(params.number);
  const page = `/summits/${slug}/rooms/${roomSlug}/notes/versions/${number}`;
  return answerForm({ request, context }, versionActSchema, async (act) => {
    if (act.intent === 'rename') {
      await services.documents.renameVersion(actor, slug, roomSlug, number, act.name);
      return redirectWithFlash(page, { tone: 'good', text: t`Version ${number} is now called “${act.name}”.` }, origin);
    }
    const { keptAs } = await services.documents.restoreVersion(actor, slug, roomSlug, number);
    return redirect(`${page}?restored=${keptAs ?? 'empty'}`);
  });
}

export default function Version() {
  const view = useLoaderData<typeof loader>();
  return view.kind === 'restore' ? <RestorePage {...view} /> : <VersionPage {...view} />;
}
