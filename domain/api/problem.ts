import { z } from 'zod';

/** What can stand in the way of a call, by the word that ends the address of its kind. */
export const problemKinds = {
  unreadable: { status: 400, title: 'It could not be read', meaning: 'What was sent is no JSON, or the address is none of ours.' },
  invalid: { status: 422, title: 'Something does not fit', meaning: 'Each of `errors` names a place in what was sent and says what is wrong with it.' },
  unauthenticated: { status: 401, title: 'An access token is needed', meaning: 'No token was sent where one is needed, or one that does not work: it was revoked, has expired, or never was.' },
  forbidden: { status: 403, title: 'It is not allowed', meaning: 'Whoever made the token may not do this, or the token is not good for it.' },
  'not-found': { status: 404, title: 'It is not there', meaning: 'There is no such thing, or it is not open to whoever made the token.' },
  'not-allowed': { status: 405, title: 'This cannot be done here', meaning: 'The header Allow says what can be done at this address.' },
  conflict: { status: 409, title: 'It stands against what is so by now', meaning: 'Nothing is wrong with what was sent, but it cannot be done as things are; `detail` says why.' },
  changed: { status: 412, title: 'It was changed meanwhile', meaning: 'Somebody saved since the state that `If-Match` names; `meanwhile` says what. Read it again.' },
  'too-large': { status: 413, title: 'It is too large', meaning: 'A body has at most 256 kB.' },
  unsupported: { status: 415, title: 'It is not JSON', meaning: 'Bodies are sent as `application/json`.' },
  'mark-needed': { status: 428, title: 'Say which state you have seen', meaning: 'Send the ETag of what you read as `If-Match`, so that nobody saves over what they have not seen.' },
  'too-many': { status: 429, title: 'Too much at once', meaning: 'The header Retry-After says in how many seconds to go on.' },
  defect: { status: 500, title: 'Something went wrong on our side', meaning: 'Nothing that was saved is lost. Tell us the `requestId`.' },
  away: { status: 503, title: 'One moment please', meaning: 'The database cannot be reached at the moment. Try again in a few seconds.' },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** A problem as RFC 9457 tells it, with what we add. */
export const problemSchema = z.object({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('A sentence for people.'),
  code: z.string().describe('A word for programs, finer than the kind.'),
  errors: z.array(z.object({ pointer: z.string().describe('A place in what was sent, as a JSON Pointer.'), detail: z.string() })).optional(),
  meanwhile: z
    .object({ clashes: z.array(z.object({ label: z.string(), theirs: z.string(), mine: z.string() })), taken: z.array(z.object({ label: z.string(), theirs: z.string() })) })
    .optional()
    .describe('What others saved since the state that was seen: what clashes with what was sent, and what was changed by them alone.'),
  requestId: z.string(),
});
export type Problem = z.output<typeof problemSchema>;
