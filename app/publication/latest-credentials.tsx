import { Link } from '@remix-run/react';
import type { CatalogueLine } from '#server/services/credentials/catalogue-line.ts';
import { cataloguePath, credentialPath } from '#app/credentials/credential-addresses.ts';
import { Section } from '#app/ui/page.tsx';

/** The credentials that were published last, each with what it is for. */
export const LatestCredentials = ({ credentials }: { credentials: readonly CatalogueLine[] }) => (
  <Section id="credentials" title="Credentials" rule="none" heading="block" aside={<Link to={cataloguePath()}>All credentials</Link>} className="mt-12 border-t-2 border-ink pt-4">
    <ul className="grid gap-x-12 gap-y-6 md:grid-cols-3">
      {credentials.map(({ slug, name, competency, issuer, language, community }) => (
        <li key={slug}>
          <h3 className="mb-1 text-l wrap-anywhere" lang={language}>
            <Link to={credentialPath(slug)} className="text-ink decoration-transparent hover:decoration-current">
              {name}
            </Link>
          </h3>
          <p className="font-serif text-m wrap-anywhere" lang={language}>
            {competency}
          </p>
          <p className="mt-2 text-xs text-ink-faint">{issuer || community.name}</p>
        </li>
      ))}
    </ul>
  </Section>
);
