import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { askedOfAudit } from '#app/administration/audit-file.server.ts';
import { AuditLog } from '#app/administration/audit-log.tsx';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: given }) => [{ title: t`Audit log · ${given?.view.community?.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const filter = askedOfAudit(asked.request);
  const slug = asked.params.slug ?? '';
  return { slug, filter, view: await orRefusal(asked, asked.context.services.administration.readAuditLog(asked.context.actor, slug, filter)) };
};

export default function CommunityAudit() {
  const { slug, view, filter } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/communities/${slug}`}>{view.community?.name}</Link>}
        title="Audit log"
        standfirst="Who changed roles and memberships, published or took back, imported or deleted in this community. Nothing is ever changed or deleted here."
      />
      <CommunityTabs slug={slug} hasPeople hasRoles />
      <AuditLog view={view} filter={filter} path={`/communities/${slug}/audit`} />
    </Page>
  );
}
