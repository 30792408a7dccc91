import { Link } from '@remix-run/react';
import type { CredentialPublishingView } from '#server/services/credentials/read-publishing.ts';
import { credentialVersionPath } from '#app/credentials/credential-addresses.ts';
import { SignOffRecord } from '#app/credentials/sign-off-line.tsx';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { Section } from '#app/ui/page.tsx';

/** Who published which version, and what they overrode and why. */
export function FormerVersions({ view: { credential, versions } }: { view: CredentialPublishingView }) {
  if (versions.length === 0) return null;
  return (
    <Section id="versions" title="Published so far">
      <ul>
        {versions.map(({ version, publishedAt, publisher, note, overrides, signOffs }) => (
          <li key={version} className="border-b border-line py-3 text-s">
            <p>
              <Link to={credentialVersionPath(credential.slug, version)} className="font-semibold">
                Version {version}
              </Link>
              , <PlaceTime at={publishedAt} zone="UTC" />, by {publisher ?? 'somebody who is gone'}
            </p>
            {note !== '' && <p>{note}</p>}
            {overrides.map(({ check, found, why }) => (
              <p key={check} className="mt-1 text-ink-soft">
                In spite of {check} ({found.length === 1 ? 'one place' : `${found.length} places`}): {why}
              </p>
            ))}
            <SignOffRecord lines={signOffs} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
