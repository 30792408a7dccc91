import type { ActionFunctionArgs } from '@remix-run/node';
import { referencesSchema } from '#domain/credential/credential-forms.ts';
import { answerPostedFetch } from '#app/http/answer-fetch.server.ts';

/** Reads references that were pasted in the studio of a credential, for its script. */
export const action = ({ request, context, params: { slug = '' } }: ActionFunctionArgs) => answerPostedFetch(request, referencesSchema, (pasted) => context.services.credentials.readReferences(context.actor, slug, pasted));
