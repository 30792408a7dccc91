import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { licenceAsksOfMaking, licenceLetsOthers } from '#domain/credential/made-from.ts';
import { versionChangeWords } from '#domain/credential/versions/version.ts';
import { licenceWords } from '#domain/licence.ts';
import type { CredentialPublishingView } from '#server/services/credentials/read-publishing.ts';
import { lifePath } from '#app/credentials/credential-addresses.ts';
import { SignOffRecord } from '#app/credentials/sign-off-line.tsx';
import { SourceChain } from '#app/credentials/source-chain.tsx';
import { ToneLine } from '#app/ui/notice.tsx';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
    <dt className="text-s text-ink-faint">{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Which version it becomes and why, what the checks find, and under which licence. */
export function WhatIsPublished({ view: { credential, next, blocking, warnings, versions, signOffs, madeFrom, licenceStop } }: { view: CredentialPublishingView }) {
  const former = versions[0]?.version;
  const heaviest = next.changes.filter(({ weight }) => weight === next.change).map(({ label }) => label);
  const lighter = next.changes.filter(({ weight }) => weight !== next.change).map(({ label }) => label);
  return (
    <dl className="border-t border-line-strong">
      {next.change !== 'none' && (
        <Fact label="Version">
          {next.version}
          {former === undefined ? ', the first' : `, after ${former}, which stays readable`}
          {next.change === 'criteria' && '. Badges of this version name another Achievement, which links back to the former one.'}
        </Fact>
      )}
      {former !== undefined && next.change !== 'none' && (
        <Fact label="What changed">
          {versionChangeWords()[next.change]}: {heaviest.join(', ')}.{lighter.length > 0 && ` Also ${lighter.join(', ')}.`}
        </Fact>
      )}
      <Fact label="Checks">
        {blocking.length === 0 ? <ToneLine tone="good">No check blocks</ToneLine> : <ToneLine tone="bad">{blocking.length === 1 ? 'One check blocks' : `${blocking.length} checks block`}</ToneLine>}
        {warnings > 0 && (warnings === 1 ? ', one finding warns' : `, ${warnings} findings warn`)}
      </Fact>
      <Fact label="Sign-offs">
        <SignOffRecord lines={signOffs} />
        <Link to={lifePath(credential.slug)} className="text-s">
          Ask, or sign
        </Link>
      </Fact>
      <Fact label="Issuer">{credential.issuer || 'Nobody yet: say in the studio who gives it out.'}</Fact>
      {madeFrom.length > 0 && (
        <Fact label="Made from">
          <SourceChain madeFrom={madeFrom} />. {licenceAsksOfMaking(madeFrom[0]?.licence ?? '')}
        </Fact>
      )}
      <Fact label="Licence">
        {licenceStop !== null && <ToneLine tone="bad">{licenceStop}</ToneLine>}
        <p>
          {licenceWords()[credential.licence]}. {licenceLetsOthers(credential.licence)}
        </p>
      </Fact>
    </dl>
  );
}
