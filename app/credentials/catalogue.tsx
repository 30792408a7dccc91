import { Link } from '@remix-run/react';
import { catalogueQuery, isNarrowed } from '#domain/credential/catalogue.ts';
import type { CatalogueView } from '#server/services/credentials/list-catalogue.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { CatalogueForm } from './catalogue-form.tsx';
import { CatalogueRow } from './catalogue-row.tsx';
import { cataloguePath } from './credential-addresses.ts';

/** Every published credential of the site. */
export function Catalogue({ view }: { view: CatalogueView }) {
  const { credentials, count, page, pages, filter } = view;
  const isAsked = isNarrowed(filter) || filter.retired;
  const toPage = (number: number) => `?${new URLSearchParams([...new URLSearchParams(catalogueQuery(filter)), ['page', String(number)]])}`;
  return (
    <Page>
      <PageHeader title="Credentials" standfirst="Micro-credentials that communities made together, each with all that it is judged by." />
      {(count > 0 || isAsked) && <CatalogueForm view={view} />}
      {count === 0 && isAsked && (
        <EmptyState icon="text" title="No credential fits all of that">
          Take one of the choices back, or <Link to={cataloguePath()}>look at all credentials</Link>.
        </EmptyState>
      )}
      {count === 0 && !isAsked && (
        <EmptyState icon="text" title="No credential has been published yet">
          A credential is written in the studio of a <Link to="/communities">community</Link>, and stands here once it is published.
        </EmptyState>
      )}
      {count > 0 && (
        <>
          <h2 className="mb-2 font-sans text-s font-normal text-ink-soft">
            {count === 1 ? 'One credential' : `${count} credentials`}
            {count > 1 && (filter.order === 'name' ? ', by name' : ', the last published first')}
          </h2>
          <ul>
            {credentials.map((credential) => (
              <CatalogueRow key={credential.slug} credential={credential} isOfSite />
            ))}
          </ul>
        </>
      )}
      <Pagination current={page} last={pages} toPage={toPage} />
    </Page>
  );
}
