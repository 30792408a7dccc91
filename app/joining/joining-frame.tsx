import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SignOutForm } from '#app/device/sign-out-form.tsx';
import { LanguageChoice } from '#app/shell/language-choice.tsx';
import { PlainShell } from '#app/shell/plain-shell.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { Eyebrow } from '#app/ui/page.tsx';
import { FlashMessage } from '#app/ui/flash-message.tsx';

type Props = { eyebrow?: string; title: ReactNode; children: ReactNode };

/** The frame of the two steps: one narrow column, nothing to wander off to. */
export function JoiningFrame({ eyebrow, title, children }: Props) {
  const view = useRootView();
  const { pathname, search } = useLocation();
  return (
    <PlainShell
      notice={<FlashMessage flash={view?.flash ?? null} />}
      aside={
        view?.viewer ? (
          <SignOutForm accountId={view.viewer.accountId} isFinal={!view.viewer.isGuest} className="flex items-center gap-3">
            <span className="max-w-40 truncate text-ink-soft max-sm:hidden">{view.viewer.name}</span>
            <button className="min-h-11 text-accent underline underline-offset-4">Not you? Sign out</button>
          </SignOutForm>
        ) : (
          <Link to={`/sign-in?then=${encodeURIComponent(pathname + search)}`} className="grid min-h-11 items-center">
            Sign in instead
          </Link>
        )
      }
    >
      <div className="mx-auto box-content max-w-lg px-4 pt-6 pb-12 md:pt-12">
        {eyebrow && <Eyebrow className="mb-2">{eyebrow}</Eyebrow>}
        <h1 className="text-2xl">{title}</h1>
        {children}
        <footer className="mt-12 border-t border-line pt-3 print:hidden">
          <LanguageChoice />
        </footer>
      </div>
    </PlainShell>
  );
}
