import type { ReactNode } from 'react';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { ThemeChoice } from '#app/ui/theme-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { accountLinksOf, footLinks, siteLinks } from './site-links.ts';
import { SiteShell } from './site-shell.tsx';
import { useRootView } from './use-root-view.ts';

/** The site's shell, filled with what the root loader knows. */
export function FramedSite({ tabs, children }: { tabs?: ReactNode; children: ReactNode }) {
  const view = useRootView();
  return (
    <SiteShell
      viewer={view?.viewer ?? null}
      unread={view?.unread}
      links={siteLinks}
      accountLinks={accountLinksOf(view?.viewer ?? null)}
      footLinks={footLinks}
      tabs={tabs}
      notice={<FlashMessage flash={view?.flash ?? null} />}
      footAside={
        view && (
          <>
            <LanguageChoice />
            <ThemeChoice theme={view.theme} />
          </>
        )
      }
      isDemo={view?.isDemo}
    >
      {children}
    </SiteShell>
  );
}
