import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { beginCredentialSchema } from '#domain/credential/credential-forms.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { CatalogueRow } from '#app/credentials/catalogue-row.tsx';
import { cataloguePath } from '#app/credentials/credential-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { BeginCredential } from './begin-credential.tsx';
import { CredentialRow } from './credential-row.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Credentials · ${view?.community.name ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.listCredentials(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, beginCredentialSchema, async (begun) => {
    const { slug } = await asked.context.services.credentials.beginCredential(asked.context.actor, asked.params.slug ?? '', begun);
    return redirect(`/credentials/${slug}/studio`);
  });

/** The micro-credentials that a community makes. */
export default function Credentials() {
  const { community, published, credentials, mayBegin, mayFollow, mayListPeople, mayChangeRoles } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>}
        title="Credentials"
        standfirst="What the community writes together: what an educator can do, how it is shown, and how it is judged."
      />
      <CommunityTabs slug={community.slug} hasPeople={mayListPeople} hasRoles={mayChangeRoles} />
      {published.length > 0 && (
        <Section id="published" title="Published" rule="none" aside={<Link to={cataloguePath({ community: community.slug })}>Look for one</Link>}>
          <ul className="max-w-5xl">
            {published.map((credential) => (
              <CatalogueRow key={credential.slug} credential={credential} />
            ))}
          </ul>
        </Section>
      )}
      {credentials.length > 0 && (
        <Section id="studio" title="In the studio" rule={published.length > 0 ? 'hair' : 'none'}>
          <ul className="max-w-4xl">
            {credentials.map((credential) => (
              <CredentialRow key={credential.slug} credential={credential} />
            ))}
          </ul>
        </Section>
      )}
      {published.length + credentials.length === 0 && (
        <EmptyState icon="text" title="No credential stands here yet">
          {mayFollow ? 'A credential is written by several people at once, with checks that run while they write.' : 'Drafts are open to members of the community. Become one on its page to read and write along.'}
        </EmptyState>
      )}
      {mayBegin && (
        <Section id="begin" title="Begin a credential">
          <BeginCredential lastResult={lastResult} />
        </Section>
      )}
    </Page>
  );
}
