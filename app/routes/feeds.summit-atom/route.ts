import type { LoaderFunctionArgs } from '@remix-run/node';
import { feedResponse } from '#app/reports/feed-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => feedResponse(asked, { of: 'summit', slug: asked.params.slug ?? '' }, 'atom');
