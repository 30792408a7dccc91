import { Link } from '@remix-run/react';
import { credentialCitation } from '#domain/credential/credential-citation.ts';
import { t } from '#domain/words/t.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { forkPath } from './credential-addresses.ts';
import { CredentialPart } from './credential-part.tsx';

const files = [
  ['credential.pdf', 'PDF'],
  ['credential.docx', t`Word`],
  ['credential.md', t`Markdown`],
  ['achievement.json', t`Open Badges 3.0`],
  ['ctdl.json', 'CTDL'],
  ['case.json', 'CASE 1.1'],
] as const;

/** How to cite this version, and the forms in which people and machines take it along. `filesPath`: where its files are. */
export const CiteCredential = ({ view: { slug, url, version, publishedAt, draft, community, mayFork }, filesPath }: { view: CredentialView; filesPath: string }) => (
  <CredentialPart id="cite" title="Cite and download">
    <p className="max-w-measure font-serif text-m wrap-anywhere">
      {credentialCitation({ name: draft.name, issuer: draft.issuer.name || community.name, version, publishedAt, url: `${url}/versions/${version}` }).map(({ text, isItalic }) =>
        isItalic ? (
          <i key={text} lang={draft.language}>
            {text}
          </i>
        ) : (
          text
        ),
      )}
    </p>
    <ul className="mt-4 flex flex-wrap gap-2 print:hidden" aria-label="Files">
      {files.map(([name, label]) => (
        <li key={name}>
          <LinkButton to={`${filesPath}/${name}`} reloadDocument>
            {label}
          </LinkButton>
        </li>
      ))}
    </ul>
    {mayFork && (
      <p className="mt-6 max-w-measure text-s print:hidden">
        <Link to={forkPath(slug)} className="inline-flex min-h-6 items-center font-semibold">
          Make your own from this
        </Link>
        <span className="text-ink-soft"> with every word of it, and with the source named.</span>
      </p>
    )}
  </CredentialPart>
);
