import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { askedOfAudit } from '#app/administration/audit-file.server.ts';
import { AuditLog } from '#app/administration/audit-log.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Section } from '#app/ui/page.tsx';

export const meta: MetaFunction = () => [{ title: t`Audit log · Administration · Plenary` }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const filter = askedOfAudit(asked.request);
  return { filter, view: await orRefusal(asked, asked.context.services.administration.readAuditLog(asked.context.actor, null, filter)) };
};

export default function SiteAudit() {
  const { view, filter } = useLoaderData<typeof loader>();
  return (
    <Section title="Audit log" rule="none">
      <p className="mb-6 max-w-measure text-s text-ink-soft">Who did what, when, to what. Nothing is ever changed or deleted here; the database refuses it. Of somebody who was erased, the acts stay without their name.</p>
      <AuditLog view={view} filter={filter} path="/administration/audit" />
    </Section>
  );
}
