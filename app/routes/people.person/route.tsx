import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { speaksAsKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { DistanceLink } from '#app/distance/distance-link.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? t`Nobody`} · Plenary` }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.accounts.readPerson(context.actor, params.id ?? ''));
}

const NotSaid = ({ isOwn }: { isOwn: boolean }) => (
  <p className="text-ink-soft">{isOwn ? <Link to="/account/profile">Say it in your profile</Link> : 'Not said yet.'}</p>
);

export default function Person() {
  const person = useLoaderData<typeof loader>();
  const { id, name, affiliation, offers, seeks, isOwn, distance, flagIn, communities, summits } = person;
  const shared = [...communities.map(({ slug, name: words }) => ({ to: `/communities/${slug}`, words })), ...summits.map(({ slug, title }) => ({ to: `/summits/${slug}`, words: title }))];
  return (
    <Page width="reading">
      <PageHeader
        title={name}
        standfirst={
          <>
            <PerspectiveMark of={speaksAsKey(person)} size="large" className="font-sans" />
            {affiliation && <span className="block">{affiliation}</span>}
          </>
        }
        acts={
          isOwn && (
            <LinkButton to="/account/profile" icon="pencil">
              Edit my profile
            </LinkButton>
          )
        }
      />
      <Section title="Offers" rule="hair">
        {offers ? <p className="font-serif text-read break-words whitespace-pre-line">{offers}</p> : <NotSaid isOwn={isOwn} />}
      </Section>
      <Section title="Looks for" rule="hair">
        {seeks ? <p className="font-serif text-read break-words whitespace-pre-line">{seeks}</p> : <NotSaid isOwn={isOwn} />}
      </Section>
      {shared.length > 0 && (
        <Section title="You share" heading="label">
          <ul className="grid gap-2">
            {shared.map(({ to, words }) => (
              <li key={to}>
                <Link to={to}>{words}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!isOwn && (
        <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2 text-s print:hidden">
          <DistanceLink to={`/people/${id}/distance`} name={name} distance={distance} />
          {flagIn && <Link to={`/communities/${flagIn}/people/${id}/flag`} className="inline-flex items-center gap-1.5 text-ink-soft"><Icon name="flag" size="small" />Flag this entry</Link>}
        </p>
      )}
    </Page>
  );
}
