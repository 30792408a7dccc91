import { Link } from '@remix-run/react';
import type { ReadEntry, ReadSection } from '#domain/feedback/reading-sections.ts';
import type { GivingView } from '#server/services/feedback/giving/read-giving.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { type OpenRemark, useGiving } from './giving-context.ts';
import { BecameOf } from './own-remark.tsx';

/** What one said in earlier rounds, and became of it. */
export function SinceLast() {
  const { earlier, subject } = useGiving().view;
  if (earlier === null || earlier.remarks.length === 0) return null;
  return (
    <Section id="earlier" title="What became of your earlier remarks">
      <ol className="max-w-measure">
        {earlier.remarks.map((remark) => (
          <li key={remark.id} className="border-b border-line py-4 text-s">
            <p className="text-xs font-semibold text-ink-soft">{remark.where || 'All of it'}</p>
            {remark.quote !== null && (
              <p lang={subject.language} className="line-clamp-2 font-serif text-ink-soft italic">
                “{remark.quote}”
              </p>
            )}
            <p className="mt-1 leading-normal whitespace-pre-line">{remark.text || remark.suggestion || 'A rating'}</p>
            <BecameOf became={remark.became} isEarlier />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What was taken out since one read it, by its place; the old words are folded. */
export function GoneSince() {
  const { earlier, subject } = useGiving().view;
  if (earlier === null || earlier.gone.length === 0) return null;
  const { gone } = earlier;
  return (
    <Section id="gone" title={gone.length === 1 ? 'One part was taken out since you read it' : `${gone.length} parts were taken out since you read them`}>
      <ul className="max-w-measure">
        {gone.map(({ where, text }, at) => (
          <li key={at} className="border-b border-line">
            <Disclosure summary={where}>
              <p lang={subject.language} className="border-l-2 border-line-strong pl-3 font-serif wrap-anywhere whitespace-pre-line text-ink-soft">
                <del className="decoration-1">{text}</del>
              </p>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The parts that read otherwise than when one read them last, or of which one speaks by now, and how many others there are; all of them in a first round, or where all are asked for. */
export function changedOnly({ sections, earlier, own }: Pick<GivingView, 'sections' | 'earlier' | 'own'>, open: OpenRemark | null, isAll: boolean): { shown: ReadSection[]; folded: number } {
  if (earlier === null || isAll) return { shown: sections, folded: 0 };
  const spokenOf = new Set([...own, ...(open ? [open] : [])].map(({ place }) => place));
  const isShown = ({ main, more }: ReadEntry) => [main, ...more].some(({ key }) => earlier.before[key] !== undefined || spokenOf.has(key));
  const count = (all: readonly ReadSection[]) => all.reduce((sum, { entries }) => sum + entries.length, 0);
  const shown = sections.map((section) => ({ ...section, entries: section.entries.filter(isShown) })).filter(({ entries }) => entries.length > 0);
  return { shown, folded: count(sections) - count(shown) };
}

/** That the rest is as it was, and how to see it. */
export const FoldedLine = ({ folded }: { folded: number }) =>
  folded > 0 && (
    <p className="mt-6 border-y border-dashed border-line-strong py-3 text-s text-ink-soft">
      {folded === 1 ? '1 part is as you read it' : `${folded} parts are as you read them`} ·{' '}
      <Link to="?all=1" preventScrollReset className="inline-block min-h-6">
        show all
      </Link>
    </p>
  );
