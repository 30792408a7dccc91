import { z } from 'zod';
import { type AppLoadContext, data } from '@remix-run/node';
import { agendaPointsField } from '#domain/agenda/agenda-point.ts';
import { agendaSessionForm } from '#domain/agenda/agenda-session-form.ts';
import { isRefusal } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { AgendaSessionEditView, AgendaSessionFormView } from '#server/services/agenda/prepare-agenda-session.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { readForm } from '#app/http/read-form.server.ts';
import { asResponse, orRefusal } from '#app/http/refusal-response.server.ts';

type Asked = { request: Request; context: AppLoadContext; slug: string };

/** Which of the forms of a page was sent, looked up without using the request up. */
export const intentOf = async (request: Request) => (await readForm(request.clone())).get('intent');

/** One session in its form; of one that is not there any more, what the form for another offers, so that words typed for it have where to stand. */
export async function openAgendaSession(asked: Asked, id: string) {
  const view = await readAgendaSession(asked, id);
  return data(view, view.isRemoved ? { status: 404 } : undefined);
}

async function readAgendaSession(asked: Asked, id: string) {
  const { services, actor } = asked.context;
  try {
    return { ...(await services.agenda.editAgendaSession(actor, asked.slug, id)), isRemoved: false as const };
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code !== 'removed') throw asResponse(asked, thrown);
    return { ...(await services.agenda.prepareAgendaSession(actor, asked.slug)), isRemoved: true as const };
  }
}

/** Saves the form of one session; with a clash it stays on the page of the session, which shows what clashes. */
export async function saveAgendaSession(asked: Asked, id: string | null) {
  const { request, context, slug } = asked;
  const { agenda } = context.services;
  const view: AgendaSessionFormView & Partial<AgendaSessionEditView> =
    id === null ? await orRefusal(asked, agenda.prepareAgendaSession(context.actor, slug)) : await readAgendaSession(asked, id);
  const schema = agendaSessionForm({ days: view.days, timeZone: view.summit.timeZone, before: view.agendaSession }).and(z.object({ points: agendaPointsField.default([]), mark: z.string().default('') }));
  return answerForm({ request, context }, schema, async ({ mark, ...value }) => {
    const saved = id === null ? await agenda.addAgendaSession(context.actor, slug, value) : await agenda.changeAgendaSession(context.actor, slug, id, value, mark);
    const list = `/summits/${slug}/prepare/agenda`;
    if (saved.clashes.length === 0) return redirectWithFlash(list, { tone: 'good', text: t`Saved “${saved.title}”.` }, context.origin);
    const text = t`Saved “${saved.title}”. It overlaps with another session: see below.`;
    return redirectWithFlash(`${list}/${saved.id}?saved=${saved.savedAt.getTime()}`, { tone: 'warn', text }, context.origin);
  });
}

/** Accepts the proposal that ends an overlap, and comes back to the same page. */
export const moveAsProposed = ({ request, context, slug }: Asked) =>
  answerForm({ request, context }, z.object({ proposal: z.string() }), async ({ proposal }) => {
    const { title } = await context.services.agenda.acceptProposal(context.actor, slug, proposal);
    return redirectWithFlash(new URL(request.url).pathname.replace(/\.data$/, ''), { tone: 'good', text: t`Moved “${title}”.` }, context.origin);
  });

/** Removes a session once its title was typed. */
export const removeAgendaSession = ({ request, context, slug }: Asked, id: string) =>
  answerForm({ request, context }, z.object({ confirmedName: z.string().default('') }), async ({ confirmedName }) => {
    const { title } = await context.services.agenda.removeAgendaSession(context.actor, slug, id, confirmedName);
    return redirectWithFlash(`/summits/${slug}/prepare/agenda`, { tone: 'good', text: t`Removed “${title}” from the agenda.` }, context.origin);
  });
