import { Link } from '@remix-run/react';
import { useMemo, useRef, useState } from 'react';
import type { StudioView } from '#server/services/credentials/read-studio.ts';
import type { DraftPlace } from '#domain/credential/draft-place.ts';
import { credentialStates, credentialStateWords } from '#domain/credential/credential.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { type Stage, StatusLine } from '#app/ui/status-line.tsx';
import { Findings } from './findings.tsx';
import { StudioContents } from './studio-contents.tsx';
import { type Studio as Shared, StudioProvider } from './studio-context.ts';
import { StudioSheet } from './studio-sheet.tsx';
import { useChecks } from './use-checks.ts';

/** A credential while it is written: its fields, its text, and what the checks find in it. */
export function Studio({ view }: { view: StudioView }) {
  const flash = useRootView()?.flash ?? null;
  const [draft, setDraft] = useState(view.draft);
  const findings = useChecks(draft);
  const mayWrite = view.readOnly === null;
  const { slug } = view.credential;
  const way = useRef<Shared['goTo']>(() => undefined);
  const [opened] = useState(() => (goTo: Shared['goTo']) => {
    way.current = goTo;
  });
  const [goTo] = useState(() => (place: DraftPlace) => way.current(place));
  const studio = useMemo(() => ({ slug, mayWrite, draft, findings, goTo }), [slug, mayWrite, draft, findings, goTo]);
  return (
    <StudioProvider value={studio}>
      <SkipLink />
      <div className="studio">
        <header className="print:hidden">
          <StudioBar view={view} name={draft.name || view.credential.name} />
          <FlashMessage flash={flash} />
        </header>
        <div className="studio-desk">
          <StudioContents />
          <main id="main" tabIndex={-1} className="studio-main">
            <header className="studio-title">
              <p className="composer-label">Micro-credential, {credentialStateWords[view.credential.state].toLowerCase()}</p>
              <h1>{draft.name || view.credential.name}</h1>
              <p className="text-s text-ink-soft">{view.authors.length > 0 ? `Written by ${view.authors.join(', ')}` : 'Nobody writes it at the moment.'}</p>
            </header>
            <noscript>
              <Notice title="Writing together needs JavaScript" className="mb-4">
                What stands in the credential so far can be read below.
              </Notice>
            </noscript>
            <StudioSheet view={view} told={setDraft} opened={opened} />
          </main>
          <Findings />
        </div>
      </div>
    </StudioProvider>
  );
}

function StudioBar({ view: { community, credential, mayManage, isPublic }, name }: { view: StudioView; name: string }) {
  const now = credentialStates.indexOf(credential.state);
  const stages: Stage[] = credentialStates.slice(0, 4).map((state, place) => ({ label: credentialStateWords[state], state: place < now ? 'done' : place === now ? 'now' : 'to-come' }));
  return (
    <>
      <div className="composer-bar">
        <Link to={`/communities/${community.slug}/credentials`} aria-label={`Back to the credentials of ${community.name}`} className="-ml-2 grid size-10 shrink-0 place-items-center text-accent pointer-coarse:size-11">
          <Icon name="back" />
        </Link>
        <p className="min-w-0 truncate font-serif text-m font-semibold md:text-l">{name}</p>
        <p className="text-s text-ink-soft max-md:hidden">Credential studio</p>
        <div className="composer-acts">
          {isPublic && (
            <LinkButton to={`/credentials/${credential.slug}`} size="small" icon="eye">
              As published
            </LinkButton>
          )}
          {mayManage && (
            <LinkButton to={`/credentials/${credential.slug}/authors`} size="small" icon="people">
              Authors
            </LinkButton>
          )}
          {mayManage && (
            <LinkButton to={`/credentials/${credential.slug}/publish`} size="small" variant="primary">
              Publish …
            </LinkButton>
          )}
        </div>
      </div>
      <div className="composer-state">
        <StatusLine label="State of this credential" stages={stages} />
      </div>
    </>
  );
}
