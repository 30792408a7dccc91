import { Link } from '@remix-run/react';
import { hoursWords } from '#domain/credential/hours-words.ts';
import type { PublishedCredentialLine } from '#server/services/credentials/list-credentials.ts';
import { credentialPath } from '#app/credentials/credential-addresses.ts';

/** A published credential in the list of its community. */
export function PublishedRow({ credential: { slug, name, issuer, tags, hours, version, isRetired } }: { credential: PublishedCredentialLine }) {
  const time = hoursWords(hours);
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-4 first:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <h3 className="text-l">
        <Link to={credentialPath(slug)} className="text-ink decoration-line-strong">
          {name}
        </Link>
      </h3>
      <p className="text-s font-semibold">{isRetired ? 'Retired' : `Version ${version}`}</p>
      <p className="text-s text-ink-soft">{[issuer, time && `${time} hours`, tags.join(', ')].filter(Boolean).join('; ')}</p>
    </li>
  );
}
