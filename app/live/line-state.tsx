import { useEffect, useState } from 'react';
import { Notice, ToneLine } from '#app/ui/notice.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { useLine } from './live-summit.tsx';
import { useRefreshWhileAway } from './use-refresh-while-away.ts';

/** A line that is back at once is not worth a sentence. */
const AWAY_FOR_MS = 3_000;

/** In a word or two how this page is connected, for the head of a page; nothing without JavaScript, where there is no line. */
export function LineState() {
  const { state } = useLine();
  if (!useHydrated()) return null;
  switch (state) {
    case 'connecting':
      return <span className="text-xs font-semibold text-ink-soft">Connecting</span>;
    case 'live':
      return <ToneLine tone="good" className="text-xs">Online</ToneLine>;
    case 'away':
      return <ToneLine tone="warn" className="text-xs">Reconnecting</ToneLine>;
    case 'ended':
      return <ToneLine tone="bad" className="text-xs">Not connected</ToneLine>;
  }
}

/**
 * What it means that the line is away or has ended, and what to do; spoken when it comes. Empty while all is well. Without JavaScript
 * it says that the page does not change by itself. While the line is away the page asks anew every so often.
 */
export function LineNotice({ className = '' }: { className?: string }) {
  const line = useLine();
  useRefreshWhileAway();
  const isLongAway = useLasting(line.state === 'away', AWAY_FOR_MS);
  return (
    <>
      <noscript>
        <p className={`text-s text-ink-soft ${className}`}>Without JavaScript this page shows what was so when it was loaded. Load it again to see what is so by now.</p>
      </noscript>
      <div role="status">
        {isLongAway && (
          <Notice tone="warn" title="Reconnecting: what you see may be old." className={className}>
            It comes back by itself. Your place is kept, and nothing that was sent is lost.
          </Notice>
        )}
        {line.state === 'ended' && (
          <Notice tone="bad" title={line.refusal.message} className={className} acts={<LinkButton to="" reloadDocument size="small">Load the page again</LinkButton>}>
            This page is not told of changes any more.
          </Notice>
        )}
      </div>
    </>
  );
}

/** True once something has lasted for so long. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isSo, ms]);
  return isSo && hasLasted;
}
