import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { credentialVersionPath } from './credential-addresses.ts';

const files = [
  ['achievement.json', 'Open Badges 3.0'],
  ['ctdl.json', 'CTDL'],
  ['case.json', 'CASE 1.1'],
  ['credential.md', 'Markdown'],
] as const;

/** How to cite this version, and the forms in which machines and editors take it. */
export const CiteCredential = ({ view: { slug, url, version, publishedAt, draft, community } }: { view: CredentialView }) => (
  <Section id="cite" title="Cite and download">
    <p className="max-w-measure font-serif text-m">
      {draft.issuer.name || community.name} ({publishedAt.slice(0, 4)}). <i lang={draft.language}>{draft.name}</i> (Version {version}) [Micro-credential]. <span className="wrap-anywhere">{url}/versions/{version}</span>
    </p>
    <ul className="mt-4 flex flex-wrap gap-2 print:hidden" aria-label="Files">
      {files.map(([name, label]) => (
        <li key={name}>
          <LinkButton to={`${credentialVersionPath(slug, version)}/${name}`} reloadDocument>
            {label}
          </LinkButton>
        </li>
      ))}
    </ul>
  </Section>
);
