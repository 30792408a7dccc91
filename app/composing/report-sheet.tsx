import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { t } from '#domain/words/t.ts';
import { type BlockSlot, createBlockSlots } from '#app/editor/reporting/block-slots.ts';
import type { Dropped } from '#app/editor/reporting/dragged.ts';
import { NotesPlace } from '#app/editor/notes-place.tsx';
import { useReadAnew } from '#app/ui/use-read-anew.ts';
import { ComposedFigure } from './composed-figure.tsx';
import { ComposedText } from './composed-text.tsx';
import { useComposing } from './composing-context.ts';
import { PassageFoot } from './passage-foot.tsx';
import { useComposeAct, VIA_SCRIPT } from './use-compose-act.ts';

const PLACEHOLDER = t`Nothing stands here yet. Make a first draft, add what the rooms wrote from the list, or begin to write.`;
const NOTHING_BELOW = t`Nothing stands below this yet. Add what the rooms wrote from the list, or remove this heading.`;
/** Recommendations stand in a list of their own, which the text only shows. */
const RECOMMENDED = /^recommendations?$/i;
const none: readonly BlockSlot[] = [];

/** The report's text, shared and live: what comes from rooms with its sources below it, and the figures. */
export function ReportSheet() {
  const { view } = useComposing();
  const { report, documentId, writer, coverage } = view;
  const [slots] = useState(createBlockSlots);
  const drop = useDrop();
  const [loadBlocks] = useState(() => async () => (await import('#app/editor/reporting/report-text.ts')).reportText({ slots, dropped: (what) => drop.current(what) }));
  const known = useSyncExternalStore(slots.watch, slots.known, () => none);
  useNewSources(known);
  const titles = JSON.stringify(coverage.prompts.filter((title) => !RECOMMENDED.test(title)));
  const hints = useMemo(() => (JSON.parse(titles) as string[]).map((title) => ({ title, hint: NOTHING_BELOW })), [titles]);
  const readOnly = report.isWithdrawn ? t`This report was withdrawn; its text stays as it is.` : null;
  return (
    <>
      <NotesPlace documentId={documentId} writer={writer} readOnly={readOnly} label={`Report: ${report.title}`} placeholder={PLACEHOLDER} hints={hints} loadBlocks={loadBlocks}>
        <ComposedText placeholder={PLACEHOLDER} />
      </NotesPlace>
      {known.map((slot) => createPortal(<Drawn slot={slot} isReadOnly={readOnly !== null} />, slot.element, String(slot.key)))}
    </>
  );
}

function Drawn({ slot, isReadOnly }: { slot: BlockSlot; isReadOnly: boolean }) {
  const remove = isReadOnly ? undefined : slot.remove;
  return slot.kind === 'figure' ? <ComposedFigure figure={slot.figure} remove={remove} /> : <PassageFoot sourceIds={slot.sourceIds} wording={slot.wording} remove={remove} />;
}

/** Adds what is dragged into the text where it was let go. */
function useDrop() {
  const { fetcher } = useComposeAct();
  const drop = useRef<(what: Dropped) => void>(() => undefined);
  useEffect(() => {
    drop.current = ({ what, at }) => {
      const fields = JSON.parse(what) as Record<string, string | number | null>;
      const form = Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
      fetcher.submit({ ...form, at, [VIA_SCRIPT]: 'script' }, { method: 'post' });
    };
  }, [fetcher]);
  return drop;
}

/** Reads the page anew when the text names sources that it does not know yet: somebody else took them just now. Once for each. */
function useNewSources(slots: readonly BlockSlot[]): void {
  const { sources } = useComposing().view;
  const readAnew = useReadAnew();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const unknown = slots.flatMap((slot) => (slot.kind === 'passage' ? slot.sourceIds : [])).filter((id) => !asked.current.has(id) && !sources.some((source) => source.id === id));
    if (unknown.length === 0) return;
    for (const id of unknown) asked.current.add(id);
    readAnew();
  }, [slots, sources, readAnew]);
}
