import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditFile } from '#app/administration/audit-file.server.ts';

/** A community's part of the audit log as CSV. */
export const loader = (asked: LoaderFunctionArgs) => auditFile(asked, asked.params.slug ?? '');
