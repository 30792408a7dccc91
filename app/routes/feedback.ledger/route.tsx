import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { answerOnceSchema } from '#domain/feedback/ledger-forms.ts';
import { t } from '#domain/words/t.ts';
import { LedgerPage } from '#app/feedback/ledger/ledger-page.tsx';
import { ledgerQueryOf } from '#app/feedback/ledger/ledger-query.ts';
import { ledgerSentence } from '#app/feedback/ledger/ledger-words.ts';
import { subjectAddressOf } from '#app/feedback/subject-address.server.ts';
import { wordsOfSubject } from '#app/feedback/subject-words.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { pageMeta } from '#app/publication/page-meta.ts';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => {
  if (!view) return [{ title: t`Plenary` }];
  const said = ledgerSentence(view.figures, view.people);
  return pageMeta({ title: t`You said, we did: ${view.subject.name} · Plenary`, description: t`${said.who} gave ${said.remarks} on ${wordsOfSubject[view.subject.kind].here}. ${said.closed}${said.rest}`, url: view.url, isDraft: !view.isPublic });
};

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.ledger.readLedger(asked.context.actor, subjectAddressOf(asked), ledgerQueryOf(new URL(asked.request.url).searchParams)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, answerOnceSchema, async (answer) => {
    await asked.context.services.ledger.answerOnce(asked.context.actor, answer);
    const { pathname, search } = new URL(asked.request.url);
    return redirectWithFlash(`${pathname.replace(/\.data$/, '')}${search}#remark-${answer.remarkId}`, { tone: 'good', text: t`Your answer stands below what became of your remark.` }, asked.context.origin);
  });

export default function Ledger() {
  const { search } = useLocation();
  return <LedgerPage view={useLoaderData<typeof loader>()} query={ledgerQueryOf(new URLSearchParams(search))} />;
}
