import { Link } from '@remix-run/react';
import { credentialStateWords } from '#domain/credential/credential.ts';
import { t } from '#domain/words/t.ts';
import { feedbackPath } from '#app/feedback/feedback-addresses.ts';
import type { CredentialLine } from '#server/services/credentials/list-credentials.ts';

const MOST_NAMES = 3;

/** A credential in the list of its community. */
export const CredentialRow = ({ credential: { slug, name, state, pilot, authors } }: { credential: Pick<CredentialLine, 'slug' | 'name' | 'state' | 'pilot' | 'authors'> }) => (
  <li className="grid gap-x-8 gap-y-1 border-t border-line py-4 first:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
    <h3 className="text-l">
      <Link to={`/credentials/${slug}/studio`} className="text-ink decoration-line-strong">
        {name}
      </Link>
    </h3>
    <p className="text-s font-semibold">{credentialStateWords()[state]}</p>
    <p className="text-s text-ink-soft">
      {namesOf(authors)}
      {pilot !== '' && `; in pilot: ${pilot}`}
    </p>
    <p className="text-s">
      <Link to={feedbackPath({ kind: 'credential', slug })}>
        Feedback<span className="sr-only"> on {name}</span>
      </Link>
    </p>
  </li>
);

function namesOf(authors: readonly string[]): string {
  if (authors.length === 0) return t`Nobody writes it at the moment`;
  const others = authors.length - MOST_NAMES;
  return t`By ${authors.slice(0, MOST_NAMES).join(', ')}${others > 0 ? t` and ${others} more` : ''}`;
}
