import type { ReactNode } from 'react';
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
    eyebrow: 'Not open',
    title: 'This page is not open to you',
    body: 'Nothing is lost. You may be signed in as somebody else, or the convener has not let you in yet: ask them, or sign in with the address they invited.',
  },
  404: {
    eyebrow: 'Not found',
    title: 'There is no page here',
    body: 'Nothing is lost. The address may have a letter too few, or the page was never published. Start from the front page or the link in your invitation.',
  },
  409: {
    eyebrow: 'Changed meanwhile',
    title: 'Somebody was quicker',
    body: 'Nothing is lost. This changed while you looked at it. Go back, load the page again and look at what is there now.',
  },
  429: {
    eyebrow: 'Too many tries',
    title: 'That was a little too often',
    body: 'Nothing is lost. Wait a minute and try again.',
  },
};

const ours: Wording = {
  eyebrow: 'Our fault',
  title: 'Something broke on our side',
  body: 'What was saved before is safe. Try again in a moment; if it happens again, tell the people who run this site the number below.',
};

const notNow: Wording = {
  eyebrow: 'Not possible',
  title: 'This could not be done',
  body: 'Nothing is lost. Go back and try it another way, or start from the front page.',
};

const wordingOf = (status: number): Wording => wordings[status] ?? (status >= 500 ? ours : notNow);

/** The title of the window. */
export const errorTitle = (status: number): string => wordingOf(status).title;

/** A page that says what happened, that nothing is lost, and what to do now. */
export function ErrorPage({ status, message, requestId }: Problem) {
  const { eyebrow, title, body } = wordingOf(status);
  return (
    <Page width="reading">
      <Eyebrow className="mb-2">{eyebrow}</Eyebrow>
      <h1 className="text-3xl">{title}</h1>
      {message && <p className="mt-5 font-serif text-read">{message}</p>}
      <p className="mt-4 font-serif text-read text-ink-soft">{body}</p>
      {status >= 500 && requestId && (
        <p className="mt-4 text-s text-ink-soft">
          Number of this request: <code className="font-semibold text-ink">{requestId}</code>
        </p>
      )}
      <div className="mt-8 flex flex-wrap gap-2">
        <LinkButton to="/" reloadDocument variant="primary">
          Go to the front page
        </LinkButton>
      </div>
    </Page>
  );
}
