import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { liveActSchema } from '#domain/live/live-act.ts';
import { answerForm } from '#app/http/answer-form.server.ts';

/** Answers a form that does something in a live summit, the same that comes over the page's line where it can; leads to `then` afterwards. */
export const answerAct = (asked: { request: Request; context: AppLoadContext }, slug: string, then: string) =>
  answerForm(asked, liveActSchema, async (act) => {
    await asked.context.services.live.act(asked.context.actor, slug, act);
    return redirect(then);
  });
