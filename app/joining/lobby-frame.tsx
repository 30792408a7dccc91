import type { ReactNode } from 'react';
import { speaksAsKey, type SpeaksAs } from '#domain/perspective.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { PlainShell } from '#app/shell/plain-shell.tsx';
import { SummitTabs } from '#app/shell/summit-tabs.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { FlashMessage } from '#app/ui/flash-message.tsx';

type Props = { summit: { slug: string; title: string }; me: { name: string; speaksAs: SpeaksAs }; /** The summit is under way: Now stands where the lobby stood. */ isOn?: boolean; /** On the right of the first line: how the page is connected. */ aside?: ReactNode; children: ReactNode };

/** A summit from the inside: its name, who I am, and four places, at the thumb on a phone. */
export function LobbyFrame({ summit, me, isOn = false, aside, children }: Props) {
  const view = useRootView();
  return (
    <PlainShell
      title={summit.title}
      notice={<FlashMessage flash={view?.flash ?? null} />}
      aside={
        <>
          <p className="flex items-center gap-2 max-md:hidden">
            {me.name} <PerspectiveMark of={speaksAsKey(me.speaksAs)} />
          </p>
          {aside}
        </>
      }
    >
      <SummitTabs slug={summit.slug} isOn={isOn} />
      <div className="mx-auto max-w-6xl px-4 pt-4 pb-24 md:px-6 md:pt-12 md:pb-18">{children}</div>
    </PlainShell>
  );
}
