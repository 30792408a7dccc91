import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '#domain/words/t.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';
import { ledgerPath } from '#app/feedback/ledger/ledger-query.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Prose } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { CiteCredential } from './cite-credential.tsx';
import { credentialComparisonPath, credentialPath, credentialVersionPath, studioPath } from './credential-addresses.ts';
import { CredentialFacts } from './credential-facts.tsx';
import { CredentialPart } from './credential-part.tsx';
import { FromNotes } from './from-notes.tsx';
import { HandedIn } from './handed-in.tsx';
import { ProseText } from './prose-text.tsx';
import { RubricTables } from './rubric-tables.tsx';
import { SourcesTold, WebLink } from './sources-told.tsx';
import { VersionsTold } from './versions-told.tsx';

/** A credential for whoever may earn it: all that assessors go by, whole without scripts and on paper. `filesPath`: where its files are. */
export function CredentialPage({ view, filesPath = credentialVersionPath(view.slug, view.version) }: { view: CredentialView; filesPath?: string }) {
  const { draft, slug, version, latest, community, mayFollow, hasLedger, openRoundId, sources } = view;
  const told = (id: string, title: string, field: ProseField) => draft[field] !== '' && <Told id={id} title={title} text={draft[field]} from={<FromNotes sources={sources} field={field} />} />;
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
        {...((mayFollow || hasLedger || openRoundId !== null) && {
          acts: (
            <>
              {openRoundId !== null && (
                <LinkButton to={giveFeedbackPath(openRoundId)} icon="pencil">
                  Give feedback
                </LinkButton>
              )}
              {hasLedger && (
                <LinkButton to={ledgerPath({ kind: 'credential', slug })} icon="remark">
                  You said, we did
                </LinkButton>
              )}
              {mayFollow && (
                <LinkButton to={studioPath(slug)} icon="pencil">
                  Open in the studio
                </LinkButton>
              )}
            </>
          ),
        })}
        figure={<CredentialFacts view={view} />}
      />
      <div lang={draft.language}>
        {told('competency', t`Competency`, 'competency')}
        {told('key-method', t`Key method`, 'keyMethod')}
        {draft.methodComponents.length > 0 && (
          <CredentialPart id="components" title="Method components">
            <ol className="max-w-measure list-decimal pl-6 font-serif text-read">
              {draft.methodComponents.map(({ id, text }) => (
                <li key={id} className="mt-1">
                  <ProseText text={text} />
                  <FromNotes sources={sources} field="methodComponents" entryId={id} />
                </li>
              ))}
            </ol>
          </CredentialPart>
        )}
        <HandedIn draft={draft} sources={sources} />
        {draft.rubric.rows.length > 0 && (
          <CredentialPart id="rubric" title="Rubric">
            <RubricTables draft={draft} sources={sources} />
          </CredentialPart>
        )}
        <SourcesTold draft={draft} sources={sources} />
        {told('audience', t`Audience`, 'audience')}
        {told('prerequisites', t`Prerequisites`, 'prerequisites')}
        {draft.alignments.length > 0 && (
          <CredentialPart id="alignments" title="Alignments">
            <ul className="grid max-w-measure gap-2">
              {draft.alignments.map(({ id, name, url, framework, code }) => (
                <li key={id}>
                  <WebLink url={url}>{name}</WebLink>
                  <span className="block text-s text-ink-soft">{[framework, code].filter(Boolean).join(', ')}</span>
                </li>
              ))}
            </ul>
          </CredentialPart>
        )}
        {told('privacy', t`Privacy`, 'privacyNote')}
        {told('integrity', t`Integrity`, 'integrityNote')}
      </div>
      <CiteCredential view={view} filesPath={filesPath} />
      {view.versions.length > 0 && <VersionsTold view={view} />}
      <RunningFoot parts={[draft.name, version === latest ? t`Version ${version}` : t`Version ${version}, of ${latest}`, draft.licence]} />
    </Page>
  );
}

type ProseField = 'competency' | 'keyMethod' | 'audience' | 'prerequisites' | 'privacyNote' | 'integrityNote';

const Told = ({ id, title, text, from }: { id: string; title: string; text: string; from: ReactNode }) => (
  <CredentialPart id={id} title={title}>
    <Prose>
      <ProseText text={text} />
    </Prose>
    {from}
  </CredentialPart>
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
