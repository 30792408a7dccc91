import { IconButton } from '#app/ui/button.tsx';
import { entryWord } from '#app/editor/credential/field-words.ts';
import type { StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { EntryValues } from './entry-values.tsx';
import { LevelRequired } from './level-required.tsx';
import { useStudio } from './studio-context.ts';

type Entry = Extract<StudioSlot, { kind: 'entry' }>;

/** What can be chosen for an entry of a list, and done with it. */
export function EntryTools({ slot }: { slot: Entry }) {
  const { mayWrite, draft } = useStudio();
  const { acts, list, partKeys } = slot;
  const word = entryWord(list);
  const isIncomplete = list === 'rubric' && draft.rubric.levels.some(({ id }) => !partKeys.includes(id));
  return (
    <>
      {list === 'rubricLevels' ? <LevelRequired slot={slot} /> : <EntryValues slot={slot} />}
      {mayWrite && (
        <div className="studio-entry-acts" role="group" aria-label={`This ${word}`}>
          {isIncomplete && (
            <button type="button" className="studio-link" onClick={acts.completeRows}>
              Write the missing cells
            </button>
          )}
          {list !== 'rubricLevels' && (
            <>
              <IconButton icon="up" label={`Move this ${word} up`} onClick={() => acts.move(-1)} />
              <IconButton icon="down" label={`Move this ${word} down`} onClick={() => acts.move(1)} />
            </>
          )}
          <IconButton icon="close" label={`Take this ${word} out`} onClick={acts.remove} />
        </div>
      )}
    </>
  );
}
