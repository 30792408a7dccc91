import { Button } from '#app/ui/button.tsx';
import { entryWord } from '#app/editor/credential/field-words.ts';
import type { StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { PasteReferences } from './paste-references.tsx';
import { useStudio } from './studio-context.ts';

/** What stands below a list: the way to add to it. */
export function ListFoot({ slot: { list, acts, entryCount } }: { slot: Extract<StudioSlot, { kind: 'list' }> }) {
  const { mayWrite } = useStudio();
  const word = entryWord(list);
  if (!mayWrite) return entryCount === 0 ? <p className="text-s text-ink-faint">Nothing yet.</p> : null;
  return (
    <>
      <Button type="button" size="small" icon="add" onClick={acts.add}>
        {/^[aeiou]/.test(word) ? `Add an ${word}` : `Add a ${word}`}
      </Button>
      {list === 'research' && <PasteReferences acts={acts} />}
    </>
  );
}
