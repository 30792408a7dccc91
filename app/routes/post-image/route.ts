import type { LoaderFunctionArgs } from '@remix-run/node';
import { imageResponse } from '#app/http/image-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** A picture of a post, for whoever may read the topic. */
export const loader = async ({ request, params: { imageId = '' }, context }: LoaderFunctionArgs) =>
  imageResponse(await orRefusal({ request, context }, context.services.discussion.readPostImage(context.actor, imageId, request.headers.get('If-None-Match'))));
