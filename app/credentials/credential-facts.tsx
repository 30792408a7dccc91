import type { ReactNode } from 'react';
import { hoursWords } from '#domain/credential/hours-words.ts';
import { licenceAddress, licenceWords } from '#domain/licence.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { WebLink } from './sources-told.tsx';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Who stands behind it, how long it takes, and how it may be used. */
export function CredentialFacts({ view: { draft, version, publishedAt, community } }: { view: CredentialView }) {
  const hours = hoursWords(draft.hours);
  return (
    <dl className="grid max-w-measure grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-line-strong pt-4 text-s [&_dt]:text-ink-faint">
      {draft.issuer.name !== '' && (
        <Fact name="Issuer">
          <WebLink url={draft.issuer.url}>{draft.issuer.name}</WebLink>
        </Fact>
      )}
      <Fact name="Made by">{community.name}</Fact>
      <Fact name="Version">
        {version}, <PlaceTime at={publishedAt} zone="UTC" />
      </Fact>
      {hours !== '' && <Fact name="Hours">{hours}</Fact>}
      {draft.tags.length > 0 && <Fact name="Tags">{draft.tags.join(', ')}</Fact>}
      <Fact name="Licence">
        <WebLink url={licenceAddress(draft.licence) ?? ''}>{licenceWords[draft.licence]}</WebLink>
      </Fact>
    </dl>
  );
}
