import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { closedForGood } from '#domain/deliberation/closed-for-good.ts';
import { moderationSchema } from '#domain/deliberation/vote-form.ts';
import { t } from '#domain/words/t.ts';
import { stateWords } from '#app/deliberation/map-words.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { DescriptionForm } from './description-form.tsx';
import { doDeliberationAct } from './do-deliberation-act.server.ts';
import { LifeActs } from './life-acts.tsx';
import { SeedsForm } from './seeds-form.tsx';
import { StatementLine } from './statement-line.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: t`Prepare · ${data?.deliberation.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params: { slug = '', deliberationSlug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.deliberations.readModeration(context.actor, { slug, deliberationSlug }));
}

export const action = (asked: ActionFunctionArgs) => answerForm(asked, moderationSchema, (act) => doDeliberationAct(asked, act));

export default function PrepareDeliberation() {
  const { summit, deliberation, attachable, waiting, accepted, rejected } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult;
  const intent = refused?.initialValue?.intent;
  const address = `/summits/${summit.slug}/deliberations/${deliberation.slug}`;
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={address}>{deliberation.title}</Link>} title="Prepare the deliberation" standfirst={`${stateWords[deliberation.state]}.`} />
      {refused && intent !== 'seed' && intent !== 'describe' && <Notice tone="warn" title={Object.values(refused.error ?? {}).flat().join(' ')} className="mb-6" />}
      {deliberation.isClosedForGood ? (
        <p className="max-w-measure text-s text-ink-soft">
          It stays closed. {closedForGood()} <Link to={`/summits/${summit.slug}/deliberations/new`}>Begin a new deliberation</Link>
        </p>
      ) : (
        <LifeActs state={deliberation.state} hasStatements={accepted.length > 0} />
      )}
      <Section id="waiting" title={`Waiting for you (${waiting.length})`}>
        {waiting.length === 0 ? (
          <EmptyState icon="check" title="Nothing waits">What participants write stands here until you have looked at it. You do not see who wrote it.</EmptyState>
        ) : (
          <ul>
            {waiting.map((statement) => (
              <StatementLine key={statement.id} statement={statement} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="seeds" title="Statements to begin with">
        <SeedsForm refused={intent === 'seed' ? refused : undefined} count={accepted.length} />
        {accepted.length + rejected.length + waiting.length === 0 && (
          <p className="mt-4 text-s text-ink-soft">
            Or <Link to={`${address}/import`}>import statements and votes</Link> that were cast elsewhere, in the form of Polis.
          </p>
        )}
      </Section>
      {[{ id: 'accepted', title: t`People vote on these`, statements: accepted }, { id: 'rejected', title: t`Not voted on`, statements: rejected }].map(
        ({ id, title, statements }) =>
          statements.length > 0 && (
            <Section key={id} id={id} title={`${title} (${statements.length})`}>
              <ul>
                {statements.map((statement) => (
                  <StatementLine key={statement.id} statement={statement} />
                ))}
              </ul>
            </Section>
          ),
      )}
      <Section id="description" title="What is asked">
        <Disclosure summary="Change it" isOpen={intent === 'describe'}>
          <DescriptionForm refused={intent === 'describe' ? refused : undefined} deliberation={deliberation} attachable={attachable} />
        </Disclosure>
      </Section>
    </Page>
  );
}
