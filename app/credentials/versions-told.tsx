import { Link } from '@remix-run/react';
import { versionChangeWords } from '#domain/credential/versions/version.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { credentialComparisonPath, credentialPath, credentialVersionPath } from './credential-addresses.ts';
import { CredentialPart } from './credential-part.tsx';

/** Every version that was published, the latest first, with what it changed. */
export const VersionsTold = ({ view: { slug, version: read, latest, versions } }: { view: CredentialView }) => (
  <CredentialPart id="versions" title="Versions">
    <p className="mb-4 max-w-measure text-s text-ink-soft">A version never changes. Badges name the first number: it goes up when what earners are judged by changes, so that everybody can tell which they earned.</p>
    <ol className="report-lines max-w-4xl" reversed>
      {versions.map(({ version, change, note, publishedAt }, place) => {
        const former = versions[place + 1]?.version;
        return (
          <li key={version}>
            <span>
              <b>Version {version}</b>
              <PlaceTime at={publishedAt} zone="UTC" className="block text-ink-soft" />
            </span>
            <div>
              <p>{change === 'first' ? versionChangeWords().first : `Changed: ${versionChangeWords()[change]}`}</p>
              {note !== '' && <p>{note}</p>}
              <p className="print:hidden">
                {version === read ? <span className="text-ink-soft">You read this one</span> : <Link to={version === latest ? credentialPath(slug) : credentialVersionPath(slug, version)}>Read version {version}</Link>}
                {former !== undefined && (
                  <>
                    , <Link to={credentialComparisonPath(slug, former, version)}>compare with version {former}</Link>
                  </>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  </CredentialPart>
);
