import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditFilterSchema } from '#domain/audit/audit-filter.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** What the address of a page of the audit log asks for. */
export const askedOfAudit = (request: Request) => auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));

/** A part of the audit log as a file; with a slug, that of a community. */
export async function auditFile(asked: LoaderFunctionArgs, slug: string | null): Promise<Response> {
  const { csv, fileName } = await orRefusal(asked, asked.context.services.administration.exportAuditLog(asked.context.actor, slug, askedOfAudit(asked.request)));
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${fileName}"`, 'Cache-Control': 'no-store' };
  return new Response(csv, { headers });
}
