import { Link } from '@remix-run/react';
import { versionChangeWords } from '#domain/credential/versions/version.ts';
import type { CredentialComparison as View } from '#server/services/credentials/compare-credential-versions.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { ComparedEntries } from './compared-entries.tsx';
import { credentialPath, credentialVersionPath } from './credential-addresses.ts';

/** What differs between two versions, field by field, marked by line and wash, and in words for who cannot see them. */
export const CredentialComparison = ({ view: { slug, name, language, older, newer, latest, fields } }: { view: View }) => (
  <Page width="reading">
    <PageHeader
      eyebrow={
        <Link to={credentialPath(slug)} className="text-inherit" lang={language}>
          {name}
        </Link>
      }
      title={`From version ${older.version} to version ${newer.version}`}
      standfirst={
        <p>
          <PlaceTime at={older.publishedAt} zone="UTC" /> to <PlaceTime at={newer.publishedAt} zone="UTC" />. {newer.note}
        </p>
      }
    />
    <div className="mb-6 flex flex-wrap gap-2 print:hidden">
      <LinkButton to={newer.version === latest ? credentialPath(slug) : credentialVersionPath(slug, newer.version)} size="small">
        Read version {newer.version}
      </LinkButton>
      <LinkButton to={credentialVersionPath(slug, older.version)} size="small" variant="quiet">
        Read version {older.version}
      </LinkButton>
    </div>
    <p className="mb-6 border-y border-line py-3 text-s text-ink-soft">
      Version {newer.version} changed: {versionChangeWords()[newer.change].toLowerCase()}. {fields.length === 1 ? 'One field differs between the two.' : `${fields.length} fields differ between the two.`}
    </p>
    {fields.map(({ key, label, entries }, place) => (
      <Section key={key} id={key} title={label} rule={place === 0 ? 'none' : 'hair'}>
        <ComparedEntries field={{ label, entries }} language={language} />
      </Section>
    ))}
  </Page>
);
