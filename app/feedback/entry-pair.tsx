import type { ReactNode } from 'react';
import { WHOLE_DRAFT } from '#domain/feedback/place-key.ts';
import type { ReadEntry } from '#domain/feedback/reading-sections.ts';
import { t } from '#domain/words/t.ts';
import type { OthersRemark as Others } from '#server/services/feedback/giving/view-remarks.ts';
import { useGiving, type OpenRemark } from './giving-context.ts';
import { entryId } from './giving-links.ts';
import { OthersRemark } from './others-remark.tsx';
import { OwnRemark } from './own-remark.tsx';
import { RemarkForm } from './remark-form.tsx';

type Props = { /** Names the part of the page. */ entryKey: string; places: ReadEntry['more']; className?: string; children: ReactNode };

/** What is read, and beside it what is said about it: under it where there is no room. */
export function EntryPair({ entryKey, places, className = '', children }: Props) {
  const { view, open, isOpen } = useGiving();
  const isWithin = ({ place }: { place: string }) => places.some(({ key }) => key === place);
  const opened = isOpen && open !== null && isWithin(open) ? open : null;
  const own = view.own.filter((remark) => isWithin(remark) && remark.id !== opened?.change);
  const others = view.others.filter((remark) => isWithin(remark) && (isSpokenOf(remark, opened) || remark.iAgree || remark.iAgreedBefore || own.some((mine) => isSpokenOf(remark, mine))));
  const aboutOf = (at: { place: string; quote: string | null }) => aboutWords(places.find(({ key }) => key === at.place), at.quote);
  const wordsOf = (at: { place: string; quote: string | null }) => at.quote ?? places.find(({ key }) => key === at.place)?.text ?? '';
  const hasAside = opened !== null || own.length > 0 || others.length > 0;
  return (
    <div id={entryId(entryKey)} tabIndex={-1} className={`scroll-mt-4 scroll-mb-24 focus:outline-none ${hasAside ? 'grid gap-x-14 gap-y-5 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]' : ''} ${className}`}>
      <div className="max-w-measure min-w-0 wrap-anywhere">{children}</div>
      {hasAside && (
        <div className="grid min-w-0 content-start gap-2 font-sans wrap-anywhere">
          {opened && <RemarkForm key={`${opened.place} ${opened.quote} ${opened.change}`} open={opened} about={aboutOf(opened)} words={wordsOf(opened)} maySuggest={places.some(({ key, maySuggest }) => key === opened.place && maySuggest)} entryKey={entryKey} />}
          {own.map((remark) => (
            <OwnRemark key={remark.id} remark={remark} about={aboutOf(remark)} words={wordsOf(remark)} />
          ))}
          {others.map((remark) => (
            <OthersRemark key={remark.id} remark={remark} words={wordsOf(remark)} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Whether somebody else speaks there of the same words, or of all of them. */
const isSpokenOf = (remark: Others, at: Pick<OpenRemark, 'place' | 'quote'> | null): boolean => at !== null && at.place === remark.place && (at.quote === remark.quote || remark.quote === null || at.quote === null);

function aboutWords(place: ReadEntry['main'] | undefined, quote: string | null): string {
  if (place === undefined || place.key === WHOLE_DRAFT) return t`all of it`;
  return quote === null ? `“${place.label}”` : t`this sentence`;
}
