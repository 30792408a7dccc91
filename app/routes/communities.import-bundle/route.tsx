import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { answerImport, type ImportAnswer } from './answer-import.server.ts';
import { ArrivedBundle } from './arrived-bundle.tsx';
import { BundleForm } from './bundle-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Import a summit · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.bundle.previewArrival(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) => answerImport(asked, asked.params.slug ?? '');

export default function ImportBundle() {
  const { community, arrived } = useLoaderData<typeof loader>();
  const refusal = useActionData<ImportAnswer>()?.refusal;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>}
        title="Import a summit"
        standfirst="A summit that was held in another Plenary comes here as one file, its bundle. You see what it would bring in before anything changes."
      />
      {refusal && (
        <div role="alert" className="mb-8">
          <Notice tone="bad" title={refusal} />
        </div>
      )}
      {arrived && <ArrivedBundle arrived={arrived} community={community.name} />}
      <Section title={arrived ? 'Another bundle' : undefined} rule={arrived ? 'hair' : 'none'}>
        <BundleForm isAgain={arrived !== null} />
      </Section>
      {!arrived && <p className="mt-8 max-w-measure text-s text-ink-soft">Whoever convenes a summit makes its bundle on the page “Bundle” of its preparation. A summit comes in with its agenda, notes, reports, questions and polls, at the addresses it had, and with its people as they chose to be shown.</p>}
    </Page>
  );
}
