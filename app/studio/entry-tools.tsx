import { IconButton } from '#app/ui/button.tsx';
import { FromNotes } from '#app/credentials/from-notes.tsx';
import { entryWord } from '#app/editor/credential/field-words.ts';
import type { StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { EntryValues } from './entry-values.tsx';
import { MoveTools } from './move-tools.tsx';
import { LevelRequired } from './level-required.tsx';
import { useStudio } from './studio-context.ts';

type Entry = Extract<StudioSlot, { kind: 'entry' }>;

/** What can be chosen for an entry of a list, and done with it. */
export function EntryTools({ slot }: { slot: Entry }) {
  const { mayWrite, draft, sources } = useStudio();
  const { acts, list, partKeys, id } = slot;
  const word = entryWord(list);
  const isIncomplete = list === 'rubric' && draft.rubric.levels.some((level) => !partKeys.includes(level.id));
  return (
    <>
      {sources.length > 0 && <FromNotes sources={sources} field={list} entryId={id} />}
      {list === 'rubricLevels' ? <LevelRequired slot={slot} /> : <EntryValues slot={slot} />}
      {mayWrite && (
        <div className="studio-entry-acts" role="group" aria-label={`This ${word}`}>
          {isIncomplete && (
            <button type="button" className="studio-link" onClick={acts.completeRows}>
              Write the missing cells
            </button>
          )}
          <MoveTools move={acts.move} word={word} isInLine={list === 'rubricLevels' || list === 'tags'} />
          <IconButton icon="close" label={`Take this ${word} out`} onClick={acts.remove} />
        </div>
      )}
    </>
  );
}
