import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { reasonWords } from '#domain/introduction-reason.ts';
import { introductionFormSchema } from '#domain/introductions.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { SuggestedPerson } from '#server/services/community/introductions.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Introductions · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.community.readIntroductions(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, introductionFormSchema, async ({ intent, accountId }) => {
    const { services, actor, origin } = asked.context;
    const slug = asked.params.slug ?? '';
    const { name } = await services.community[intent === 'introduce' ? 'introduce' : 'declineIntroduction'](actor, slug, accountId);
    const text = intent === 'introduce' ? t`You and ${name} each get a mail with the other’s address and the reason.` : t`${name} is suggested to you no more. They are not told.`;
    return redirectWithFlash(`/communities/${slug}/introductions`, { tone: 'good', text }, origin);
  });

export default function Introductions() {
  const { community, isOpen, hasPhrases, suggestions, introduced } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const entry = `/communities/${community.slug}/people/mine`;
  return (
    <Page width="reading">
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>} title="Introductions" standfirst="Members who offer what you look for, or look for what you offer. Only who agreed to be introduced stands here, and only they see you." />
      <CommunityTabs slug={community.slug} hasPeople />
      <RefusedAct lastResult={lastResult} />
      {!isOpen ? (
        <EmptyState icon="people" title="You have not agreed to be introduced" acts={<LinkButton to={entry} size="small">Say what you offer and look for</LinkButton>}>Nobody is suggested to you, nor you to anybody, until you do.</EmptyState>
      ) : suggestions.length === 0 ? (
        <EmptyState icon="people" title={hasPhrases ? 'Nobody to suggest yet' : 'Say what you offer and look for'} acts={<LinkButton to={entry} size="small">{hasPhrases ? 'Change what you offer and look for' : 'Write a few phrases'}</LinkButton>}>
          {hasPhrases ? 'People are suggested once their phrases share words with yours. Shorter phrases meet more often.' : 'People are found by the words that your phrases share.'}
        </EmptyState>
      ) : (
        <>
          <ul>{suggestions.map((person) => <Suggested key={person.accountId} person={person} />)}</ul>
          <p className="mt-6 text-s"><Link to={entry}>Change what you offer and look for</Link></p>
        </>
      )}
      {introduced.length > 0 && (
        <Section id="introduced" title="Introduced to you">
          <ul className="grid gap-2 text-s">
            {introduced.map(({ accountId, name, at }) => (
              <li key={accountId}><Link to={`/people/${accountId}`}>{name}</Link>, <LocalTime at={at} zone="UTC" show="day" isPlaceOnly /></li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

const Suggested = ({ person }: { person: SuggestedPerson }) => (
  <li className="grid gap-2 border-t border-line py-5 text-s first:border-0 first:pt-0">
    <div>
      <h2 className="text-l"><Link to={`/people/${person.accountId}`} className="text-ink decoration-line-strong">{person.name}</Link></h2>
      <PerspectiveMark of={speaksAsKey(person)} />
      {person.affiliation && <p className="text-ink-soft">{person.affiliation}</p>}
    </div>
    {person.reasons.map((reason) => <p key={String(reason.iLookFor)} className="font-serif text-m">{reasonWords(reason, person.name)}</p>)}
    <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
      <input type="hidden" name="accountId" value={person.accountId} />
      <SubmitButton size="small" icon="mail" name="intent" value="introduce" aria-label={`Introduce us: ${person.name}`}>Introduce us</SubmitButton>
      <SubmitButton size="small" variant="quiet" name="intent" value="not-now" aria-label={`Do not suggest ${person.name}`}>Do not suggest</SubmitButton>
    </Form>
  </li>
);
