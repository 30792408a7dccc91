import { Link } from '@remix-run/react';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Prose, Section } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { CiteCredential } from './cite-credential.tsx';
import { credentialComparisonPath, credentialPath, studioPath } from './credential-addresses.ts';
import { CredentialFacts } from './credential-facts.tsx';
import { HandedIn } from './handed-in.tsx';
import { ProseText } from './prose-text.tsx';
import { RubricTables } from './rubric-tables.tsx';
import { SourcesTold, WebLink } from './sources-told.tsx';
import { VersionsTold } from './versions-told.tsx';

/** A published credential for whoever may earn it: all that assessors go by, whole without scripts and on paper. */
export function CredentialPage({ view }: { view: CredentialView }) {
  const { draft, slug, version, latest, community, mayFollow } = view;
  return (
    <Page>
      <PageNotice view={view} />
      <PageHeader
        eyebrow={
          <>
            Micro-credential, <Link to={`/communities/${community.slug}/credentials`}>{community.name}</Link>
          </>
        }
        title={<span lang={draft.language}>{draft.name}</span>}
        standfirst={<p lang={draft.language}>{draft.description}</p>}
        {...(mayFollow && { acts: <LinkButton to={studioPath(slug)} icon="pencil">Open in the studio</LinkButton> })}
      />
      <CredentialFacts view={view} />
      <div lang={draft.language}>
        <Told id="competency" title="Competency" text={draft.competency} />
        <Told id="key-method" title="Key method" text={draft.keyMethod} />
        {draft.methodComponents.length > 0 && (
          <Section id="components" title="Method components">
            <ol className="max-w-measure list-decimal pl-6 font-serif text-read">
              {draft.methodComponents.map(({ id, text }) => (
                <li key={id} className="mt-1">
                  <ProseText text={text} />
                </li>
              ))}
            </ol>
          </Section>
        )}
        <HandedIn draft={draft} />
        {draft.rubric.rows.length > 0 && (
          <Section id="rubric" title="Rubric">
            <RubricTables draft={draft} />
          </Section>
        )}
        <SourcesTold draft={draft} />
        <Told id="audience" title="Audience" text={draft.audience} />
        <Told id="prerequisites" title="Prerequisites" text={draft.prerequisites} />
        {draft.alignments.length > 0 && (
          <Section id="alignments" title="Alignments">
            <ul className="grid max-w-measure gap-2">
              {draft.alignments.map(({ id, name, url, framework, code }) => (
                <li key={id}>
                  <WebLink url={url}>{name}</WebLink>
                  <span className="block text-s text-ink-soft">{[framework, code].filter(Boolean).join(', ')}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Told id="privacy" title="Privacy" text={draft.privacyNote} />
        <Told id="integrity" title="Integrity" text={draft.integrityNote} />
      </div>
      <CiteCredential view={view} />
      <VersionsTold view={view} />
      <RunningFoot parts={[draft.name, `Version ${version}${version === latest ? '' : `, of ${latest}`}`, draft.licence]} />
    </Page>
  );
}

const Told = ({ id, title, text }: { id: string; title: string; text: string }) =>
  text !== '' && (
    <Section id={id} title={title}>
      <Prose>
        <ProseText text={text} />
      </Prose>
    </Section>
  );

/** That it is retired, or that a newer version is there. */
function PageNotice({ view: { slug, version, latest, retired } }: { view: CredentialView }) {
  if (retired)
    return (
      <Notice tone="warn" title="This credential is retired." className="mb-8">
        It was retired on <PlaceTime at={retired.at} zone="UTC" />. {retired.reason}
      </Notice>
    );
  if (version === latest) return null;
  return (
    <Notice
      title={`This is version ${version}; version ${latest} is newer.`}
      className="mb-8"
      acts={
        <>
          <LinkButton to={credentialPath(slug)} size="small">
            Read version {latest}
          </LinkButton>
          <LinkButton to={credentialComparisonPath(slug, version, latest)} size="small" variant="quiet">
            What changed since
          </LinkButton>
        </>
      }
    />
  );
}
