import { authorOf, type ContentSources } from '../content.ts';
import type { SourceSpan } from './source-span.ts';

/** The accounts that wrote these letters, each once; `isUnsigned` when some are nobody's, as what was brought back from a backup. */
export function spanAuthors(spans: readonly SourceSpan[], authorship: Pick<ContentSources, 'authors' | 'relays'>): { accountIds: string[]; isUnsigned: boolean } {
  const accountIds = new Set<string>();
  let isUnsigned = false;
  for (const { clientId, clock, length } of spans) {
    for (let at = clock; at < clock + length; ) {
      const { accountId, untilClock } = authorOf(authorship, clientId, at);
      if (accountId === null) isUnsigned = true;
      else accountIds.add(accountId);
      at = Math.min(untilClock, clock + length);
    }
  }
  return { accountIds: [...accountIds], isUnsigned };
}
