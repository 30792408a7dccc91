import type { ReactNode } from 'react';
import { ToneLine } from '#app/ui/notice.tsx';
import type { SavedState } from './saved-state.ts';

/** Where the page says what is saved: in the bar above the text, in sight while it is read. */
export const SavedPlace = ({ state, children }: { state: SavedState; children: ReactNode }) => (
  <div className="px-4 py-2 text-s" data-saved={state}>
    {children}
  </div>
);

/** What it says before the editor is there. */
export const OpeningLine = ({ readOnly }: { readOnly: string | null }) => (
  <SavedPlace state="opening">
    <ToneLine tone="plain">{readOnly ?? 'Opening for writing …'}</ToneLine>
  </SavedPlace>
);
