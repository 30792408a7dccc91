import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { type TriageAct, triageActSchema } from '#domain/feedback/ledger-forms.ts';
import { t } from '#domain/words/t.ts';
import { remarksPath } from '#app/feedback/feedback-addresses.ts';
import { roundAddressOf } from '#app/feedback/subject-address.server.ts';
import { TriagePage } from '#app/feedback/triage/triage-page.tsx';
import { triageQueryOf } from '#app/feedback/triage/triage-query.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { lookAgainAfterRefusal } from '#app/http/look-again.ts';
import { orRefusal, ownPath } from '#app/http/refusal-response.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Remarks: ${view.subject.name} · Plenary` : t`Remarks · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.ledger.readTriage(asked.context.actor, roundAddressOf(asked), triageQueryOf(new URL(asked.request.url).searchParams)));

const done: Record<TriageAct['intent'], string> = {
  decide: t`Closed. Whoever gave it is told.`,
  'take-over': t`Written into the text, and closed as accepted. Whoever gave it is told.`,
  reopen: t`Open again. Whoever gave it is told.`,
  group: t`Put together: they share one fate now.`,
  apart: t`Set apart again.`,
  plan: t`Saved; it stays open.`,
  note: t`Left as decided.`,
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, triageActSchema, async (act, form) => {
    const address = roundAddressOf(asked);
    await asked.context.services.ledger.actOnRemarks(asked.context.actor, address, act);
    return redirectWithFlash(ownPath(form.get('then'), remarksPath(address, address.number)), { tone: 'good', text: done[act.intent] }, asked.context.origin);
  });

export const shouldRevalidate = lookAgainAfterRefusal;

export default function Remarks() {
  const { search } = useLocation();
  return <TriagePage view={useLoaderData<typeof loader>()} query={triageQueryOf(new URLSearchParams(search))} />;
}
