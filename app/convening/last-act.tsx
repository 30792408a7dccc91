import type { ConveningAct } from '#domain/live/live-facts.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Words = { act: ConveningAct; meId: string | null; zone: string };

/** Who did what when, in one sentence. */
export const ActWords = ({ act: { actorId, actorName, sentence, at }, meId, zone }: Words) => (
  <>
    {actorId !== null && actorId === meId ? 'You' : (actorName ?? 'Somebody who left')} {sentence}. <LocalTime at={new Date(at)} zone={zone} isPlaceOnly className="text-xs text-ink-soft" />
  </>
);

/** Takes an act upon seats back, unless a seat was changed again since. */
export const UndoForm = ({ act: { id, sentence } }: Pick<Words, 'act'>) => (
  <ActForm act={{ kind: 'undo', actId: id }}>
    {(isUnderWay) => (
      <Button size="small" icon="undo" isPending={isUnderWay} aria-label={`Undo: ${sentence}`} className="max-md:min-h-11">
        Undo
      </Button>
    )}
  </ActForm>
);

/** What was done last and by whom, with the way back, at the foot of a page from which a summit is run. */
export const LastAct = ({ act, ...whose }: Omit<Words, 'act'> & { act: ConveningAct | undefined }) => (
  <footer className="sticky bottom-0 z-10 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-sheet px-4 py-1.5 text-s md:px-6 print:hidden">
    <p role="status" className="min-w-0 max-md:flex-1 max-md:text-xs">
      {act ? <ActWords act={act} {...whose} /> : 'Nothing has been done from here yet. What is done stands here, with the way back.'}
    </p>
    {act?.mayUndo && <UndoForm act={act} />}
  </footer>
);
