import type { ReactNode } from 'react';
import { hoursWords } from '#domain/credential/hours-words.ts';
import { signOffWords } from '#domain/credential/sign-off.ts';
import { licenceAddress, licenceWords } from '#domain/licence.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { SourceChain } from './source-chain.tsx';
import { WebLink } from './sources-told.tsx';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

/** Who stands behind it, how long it takes, and how it may be used. */
export function CredentialFacts({ view: { draft, version, publishedAt, community, madeFrom, signedFor } }: { view: CredentialView }) {
  const hours = hoursWords(draft.hours);
  return (
    <dl className="grid w-full max-w-measure shrink-0 grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 self-start border-t border-line-strong pt-4 text-s md:w-80 lg:w-96 print:w-full [&_dt]:text-ink-faint">
      {draft.issuer.name !== '' && (
        <Fact label="Issuer">
          <WebLink url={draft.issuer.url}>{draft.issuer.name}</WebLink>
        </Fact>
      )}
      <Fact label="Made by">{community.name}</Fact>
      {madeFrom.length > 0 && (
        <Fact label="Made from">
          <SourceChain madeFrom={madeFrom} />
        </Fact>
      )}
      <Fact label="Version">
        {version}, <PlaceTime at={publishedAt} zone="UTC" />
      </Fact>
      {signedFor.length > 0 && (
        <Fact label="Signed off">
          {signedFor.map(({ kind, at }, place) => (
            <span key={kind}>
              {place > 0 && '; '}
              {signOffWords()[kind].name}, <PlaceTime at={at} zone="UTC" />
            </span>
          ))}
        </Fact>
      )}
      {hours !== '' && <Fact label="Hours">{hours}</Fact>}
      {draft.tags.length > 0 && <Fact label="Tags">{draft.tags.join(', ')}</Fact>}
      <Fact label="Licence">
        <WebLink url={licenceAddress(draft.licence) ?? ''}>{licenceWords()[draft.licence]}</WebLink>
      </Fact>
    </dl>
  );
}
