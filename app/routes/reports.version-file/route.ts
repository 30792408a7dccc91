import type { LoaderFunctionArgs } from '@remix-run/node';
import { reportFileResponse } from '#app/reports/report-file-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => reportFileResponse(asked, asked.params.file ?? '');
