import type { SubmissionResult } from '@conform-to/react';
import { Link, useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { GivingView } from '#server/services/feedback/giving/read-giving.ts';
import { PlainShell } from '#app/shell/plain-shell.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page.tsx';
import { writingPath } from './feedback-addresses.ts';
import { DraftSections } from './draft-sections.tsx';
import { GivingProvider } from './giving-context.ts';
import { Finish, Overall, PhoneBar } from './giving-end.tsx';
import { GivingHead, Progress } from './giving-head.tsx';
import { openAt } from './giving-links.ts';
import { useBegun, useForgetGiven } from './kept-words.ts';
import { Questions } from './questions.tsx';
import { usePartsByKeys } from './use-parts-by-keys.ts';
import { changedOnly, FoldedLine, GoneSince, SinceLast } from './since-last.tsx';

/** The draft of a round, what one says about it, and what one is asked. */
export function GivingPage({ view, refused }: { view: GivingView; refused: SubmissionResult | undefined }) {
  const { query, openHere } = useOpened();
  const read = useRef<HTMLDivElement>(null);
  usePartsByKeys(read);
  useForgetGiven(view.me.giverId, view);
  const isOpen = view.round.state === 'open';
  const [open, isAll] = [openAt(query, view), query.has('all')];
  const { shown, folded } = changedOnly(view, open, isAll);
  const giving = { view, isOpen, open, isAll, takeBack: query.get('take-back'), answering: query.get('answer'), refused, begun: useBegun(view.me.giverId), openHere };
  const whole = refused?.error?.[''];
  return (
    <GivingProvider value={giving}>
      <PlainShell
        notice={<FlashMessage flash={useRootView()?.flash ?? null} />}
        aside={
          <Link to={view.mayFollow ? writingPath(view.subject) : '/'} className="grid min-h-11 items-center">
            {isOpen ? 'Leave, come back later' : 'Leave'}
          </Link>
        }
      >
        <Progress />
        <Page className="max-md:pb-28">
          {whole && <Notice tone="warn" title={whole.join(' ')} className="mb-6" />}
          <div id="read" ref={read} tabIndex={-1} className="focus:outline-none">
            <GivingHead />
            <SinceLast />
            <GoneSince />
            <FoldedLine folded={folded} />
            <DraftSections sections={shown} language={view.subject.language} />
          </div>
          <Questions />
          <Overall />
          <Finish />
        </Page>
        <PhoneBar />
      </PlainShell>
    </GivingProvider>
  );
}

/** What the address asks for: at once when a place is pressed, before the server has answered that nothing else changed. */
function useAskedFor(): URLSearchParams {
  const here = useLocation();
  const { location, state } = useNavigation();
  return new URLSearchParams(state === 'loading' && location.pathname === here.pathname ? location.search : here.search);
}

/** What is open: what the address asks for, or what was pressed while the line was down, until the page goes somewhere. */
function useOpened(): { query: URLSearchParams; openHere: (address: string) => void } {
  const asked = useAskedFor();
  const { key, hash } = useLocation();
  const [pressed, setPressed] = useState<{ at: string; address: string } | null>(null);
  const here = pressed?.at === key ? new URL(pressed.address, 'http://page') : null;
  useFocusAfterPress(key, here?.hash ?? hash, here && pressed?.address);
  return { query: here?.searchParams ?? asked, openHere: (address) => setPressed({ at: key, address }) };
}

/** After a press the part that it led to has the focus, for the pressed words may be gone; the first look at the page begins where pages begin. Who is in that part before the server has answered stays where they type. */
function useFocusAfterPress(key: string, hash: string, pressed: string | null | undefined): void {
  useEffect(() => {
    const part = (pressed || key !== 'default') && hash !== '' ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!part?.contains(document.activeElement)) part?.focus();
  }, [key, hash, pressed]);
}
