import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { OutcomePage } from '#app/feedback/outcome/outcome-page.tsx';
import { roundAddressOf } from '#app/feedback/subject-address.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { pageMeta } from '#app/publication/page-meta.ts';
import { ledgerSentence } from '#app/feedback/ledger/ledger-words.ts';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => {
  if (!view) return [{ title: t`Plenary` }];
  const said = ledgerSentence(view.figures, view.people);
  return pageMeta({ title: t`What came of ${view.round.title}: ${view.subject.name} · Plenary`, description: t`${said.who} gave ${said.remarks}. ${said.closed}${said.rest}`, url: view.url, isDraft: view.publishedAt === null || !view.isTellable });
};

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.ledger.readOutcome(asked.context.actor, roundAddressOf(asked)));

/** The report of a round: what was asked, whom, what was said and what became of it. */
export default function Outcome() {
  return <OutcomePage view={useLoaderData<typeof loader>()} />;
}
