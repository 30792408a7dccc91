import { Link } from '@remix-run/react';
import { useMemo, useRef, useState } from 'react';
import type { StudioView } from '#server/services/credentials/read-studio.ts';
import type { DraftPlace } from '#domain/credential/draft-place.ts';
import { placeOfKey } from '#domain/feedback/place-key.ts';
import { credentialStates, credentialStateWords } from '#domain/credential/credential.ts';
import { alignmentsPath, forkPath, lifePath, previewPath, pullPath } from '#app/credentials/credential-addresses.ts';
import { SourceChain } from '#app/credentials/source-chain.tsx';
import { createTold } from '#app/editor/told.ts';
import { ToldLine } from '#app/editor/told-line.tsx';
import { feedbackPath, giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { type Stage, StatusLine } from '#app/ui/status-line.tsx';
import { Findings, inTextOrder } from './findings.tsx';
import { NotesTold } from './notes-told.tsx';
import { StudioContents } from './studio-contents.tsx';
import { type Studio as Shared, StudioProvider, useStudio } from './studio-context.ts';
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
    const place = placeInHash(window.location.hash);
    if (place) goTo(place);
  });
  const [goTo] = useState(() => (place: DraftPlace) => way.current(place));
  const [told] = useState(createTold);
  const { sources } = view;
  const studio = useMemo(() => ({ slug, mayWrite, draft, findings, sources, goTo, say: (sentence: string) => told.say(sentence, 'heard') }), [slug, mayWrite, draft, findings, sources, goTo, told]);
  return (
    <StudioProvider value={studio}>
      <SkipLink />
      <div className="studio">
        <header className="print:hidden">
          <StudioBar view={view} name={draft.name || view.credential.name} />
          <FlashMessage flash={flash} />
        </header>
        <div className="studio-desk">
          <StudioContents openRemarks={view.openRemarks} />
          <main id="main" tabIndex={-1} className="studio-main">
            <header className="studio-title">
              <p className="composer-label">Micro-credential, {credentialStateWords()[view.credential.state].toLowerCase()}</p>
              <h1>{draft.name || view.credential.name}</h1>
              {view.credential.pilot !== '' && <p className="text-s">In pilot: {view.credential.pilot}</p>}
              <p className="text-s text-ink-soft">{view.authors.length > 0 ? `Written by ${view.authors.join(', ')}` : 'Nobody writes it at the moment.'}</p>
              <Beginnings view={view} />
              <NotesTold sources={view.sources} />
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
        <ToldLine told={told} />
      </div>
    </StudioProvider>
  );
}

/** What it was made from and what is new there, and that another one can be made from it. */
const Beginnings = ({ view: { credential: { slug }, madeFrom, readOnly, mayFork } }: { view: StudioView }) => (
  <ul className="mt-1 flex flex-wrap gap-x-4 text-s print:hidden">
    {madeFrom.length > 0 && (
      <li className="py-1 text-ink-soft">
        Made from <SourceChain madeFrom={madeFrom} />
      </li>
    )}
    {madeFrom.length > 0 && readOnly === null && <Way to={pullPath(slug)}>What is new there</Way>}
    {readOnly === null && <Way to={alignmentsPath(slug)}>Alignments from a framework</Way>}
    {mayFork && <Way to={forkPath(slug)}>Make your own from this</Way>}
  </ul>
);

const Way = ({ to, children }: { to: string; children: string }) => (
  <li>
    <Link to={to} className="inline-block py-1">
      {children}
    </Link>
  </li>
);

/** The place of the draft that an address leads to: `#at=keyMethod`. */
const placeInHash = (hash: string): DraftPlace | null => placeOfKey(new URLSearchParams(hash.slice(1)).get('at') ?? '');

function StudioBar({ view: { community, credential, mayManage, isPublic, openRoundId }, name }: { view: StudioView; name: string }) {
  const { findings, goTo } = useStudio();
  const firstBlock = findings?.toSorted(inTextOrder).find(({ severity }) => severity === 'E');
  const now = credentialStates.indexOf(credential.state);
  const stages: Stage[] = credentialStates.slice(0, 4).map((state, place) => ({ label: credentialStateWords()[state], state: place < now ? 'done' : place === now ? 'now' : 'to-come' }));
  return (
    <>
      <div className="composer-bar">
        <Link to={`/communities/${community.slug}/credentials`} aria-label={`Back to the credentials of ${community.name}`} className="-ml-2 grid size-10 shrink-0 place-items-center text-accent pointer-coarse:size-11">
          <Icon name="back" />
        </Link>
        <p className="min-w-0 truncate font-serif text-m font-semibold md:text-l">{name}</p>
        <p className="text-s text-ink-soft max-md:hidden">Credential studio</p>
        <div className="composer-acts">
          <LinkButton to={previewPath(credential.slug)} size="small" icon="eye">
            Preview
          </LinkButton>
          {isPublic && (
            <LinkButton to={`/credentials/${credential.slug}`} size="small" variant="quiet">
              As published
            </LinkButton>
          )}
          {mayManage && (
            <LinkButton to={`/credentials/${credential.slug}/authors`} size="small" icon="people">
              Authors
            </LinkButton>
          )}
          {mayManage && (
            <LinkButton to={`/credentials/${credential.slug}/publish`} size="small" variant={firstBlock ? 'default' : 'primary'}>
              Publish …
            </LinkButton>
          )}
          {firstBlock && (
            <Button type="button" size="small" variant="primary" onClick={() => goTo(firstBlock.place)}>
              Go to first block
            </Button>
          )}
        </div>
      </div>
      <div className="composer-state">
        <StatusLine label="State of this credential" stages={stages} />
        <ul className="flex flex-wrap gap-x-4 text-s print:hidden">
          <Way to={feedbackPath({ kind: 'credential', slug: credential.slug })}>Feedback</Way>
          {openRoundId !== null && <Way to={giveFeedbackPath(openRoundId)}>Give feedback</Way>}
          <Way to={lifePath(credential.slug)}>Pilot and sign-offs</Way>
        </ul>
      </div>
    </>
  );
}
