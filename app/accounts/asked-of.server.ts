import { emailField } from '#domain/account.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';

/** Where this page leads once somebody is signed in: the page of ours they came from, or the front page. */
export const thenOf = (request: Request): string => ownPath(new URL(request.url).searchParams.get('then'), '/');

/** The address a mail was just sent to, when the page is opened to say so. */
export function sentTo(request: Request): string | null {
  const parsed = emailField.safeParse(new URL(request.url).searchParams.get('sent'));
  return parsed.success ? parsed.data : null;
}

/** The page that says that a mail is on its way; it can be loaded again without sending another. */
export const sentPage = (path: string, email: string): string => `${path}?sent=${encodeURIComponent(email)}`;
