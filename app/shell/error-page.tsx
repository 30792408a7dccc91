import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '#domain/words/t.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Eyebrow, Page } from '#app/ui/page.tsx';

type Problem = {
  status: number;
  /** The sentence of a refusal, when there is one. */
  message?: string | undefined;
  requestId?: string | undefined;
};

type Wording = { eyebrow: string; title: string; body: ReactNode };

const wordings: Record<number, Wording> = {
  403: {
    eyebrow: t`Not open`,
    title: t`This page is not open to you`,
    body: t`Nothing is lost. You may be signed in as somebody else than the person a convener let in: sign in with the address they invited, or ask them.`,
  },
  404: {
    eyebrow: t`Not found`,
    title: t`There is no page here`,
    body: t`Nothing is lost. The address may have a letter too few, or the page was never published. Start from the front page or the link in your invitation.`,
  },
  409: {
    eyebrow: t`Changed meanwhile`,
    title: t`Somebody was quicker`,
    body: t`Nothing is lost. This changed while you looked at it. Go back, load the page again and look at what is there now.`,
  },
  429: {
    eyebrow: t`Too many tries`,
    title: t`That was a little too often`,
    body: t`Nothing is lost. Wait a minute and try again.`,
  },
  503: {
    eyebrow: t`Out of reach`,
    title: t`The page could not be reached`,
    body: t`What was saved before is safe. Look at your connection, or wait a moment, and try again.`,
  },
};

const ours: Wording = {
  eyebrow: t`Our fault`,
  title: t`Something broke on our side`,
  body: t`What was saved before is safe. Try again in a moment.`,
};

const notNow: Wording = {
  eyebrow: t`Not possible`,
  title: t`This could not be done`,
  body: t`Nothing is lost. Go back and try it another way, or start from the front page.`,
};

const wordingOf = (status: number): Wording => wordings[status] ?? (status >= 500 ? ours : notNow);

/** The title of the window. */
export const errorTitle = (status: number): string => wordingOf(status).title;

/** A page that says what happened, that nothing is lost, and what to do now. */
export function ErrorPage({ status, message, requestId }: Problem) {
  const { eyebrow, title, body } = wordingOf(status);
  const { pathname, search } = useLocation();
  return (
    <Page width="reading">
      <Eyebrow className="mb-2">{eyebrow}</Eyebrow>
      <h1 className="text-3xl">{title}</h1>
      {message && <p className="mt-5 font-serif text-read">{message}</p>}
      <p className="mt-4 font-serif text-read text-ink-soft">{body}</p>
      {status >= 500 && requestId && (
        <p className="mt-4 text-s text-ink-soft">
          If it happens again, tell the people who run this site the number of this request: <code className="font-semibold text-ink">{requestId}</code>
        </p>
      )}
      <div className="mt-8 flex flex-wrap gap-2">
        {status === 503 && (
          <LinkButton to={pathname + search} replace variant="primary">
            Try again
          </LinkButton>
        )}
        <LinkButton to="/" reloadDocument variant={status === 503 ? 'default' : 'primary'}>
          Go to the front page
        </LinkButton>
      </div>
    </Page>
  );
}
