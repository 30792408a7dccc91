import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { followSchema } from '#domain/notices/settings-form.ts';
import { t } from '#domain/words/t.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';

/** There is nothing to see: what one follows stands with the settings. */
export const loader = () => redirect('/account/notices');

const done = { following: t`You follow this page: what is new there is told in your notices.`, muted: t`This page is muted: you are told only what is meant for you alone.`, none: t`You neither follow nor mute this page.` };

/** Where the buttons of pages lead by which they are followed or muted. */
export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, followSchema, async (wish, form) => {
    await asked.context.services.notices.follow(asked.context.actor, wish);
    return redirectWithFlash(ownPath(form.get('then'), '/account/notices'), { tone: 'good', text: done[wish.state] }, asked.context.origin);
  });
