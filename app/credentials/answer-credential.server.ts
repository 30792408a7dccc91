import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { studioPath } from './credential-addresses.ts';

/** A published credential for its page, the newest version with null. Who may follow it is led to the studio as long as nothing is published. */
export async function answerCredential(asked: LoaderFunctionArgs, version: string | null) {
  const slug = asked.params.slug ?? '';
  const view = await orRefusal(asked, asked.context.services.credentials.readCredential(asked.context.actor, slug, version));
  if (view === null) throw toStudio(slug);
  return data({ ...view, follow: await asked.context.services.notices.readFollow(asked.context.actor, { kind: 'credential', slug }) });
}

const toStudio = (slug: string): Response => redirect(studioPath(slug));
