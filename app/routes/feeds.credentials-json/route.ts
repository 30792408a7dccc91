import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialsFeedResponse } from '#app/reports/feed-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => credentialsFeedResponse(asked, 'json');
