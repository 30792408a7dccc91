import type { LoaderFunctionArgs } from '@remix-run/node';
import { imageResponse } from '#app/http/image-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** An image of a text, for whoever may read that. */
export const loader = async ({ request, params: { documentId = '', imageId = '' }, context }: LoaderFunctionArgs) =>
  imageResponse(await orRefusal({ request, context }, context.services.documents.readImage(context.actor, documentId, imageId, request.headers.get('If-None-Match'))));
