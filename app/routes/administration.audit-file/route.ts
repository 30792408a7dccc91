import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditFile } from '#app/administration/audit-file.server.ts';

/** The audit log as CSV. */
export const loader = (asked: LoaderFunctionArgs) => auditFile(asked, null);
