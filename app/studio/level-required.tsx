import type { StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { useStudio } from './studio-context.ts';

/** Says of a level of the rubric whether it is the one that has to be reached. It is kept with the rubric, so that there is one. */
export function LevelRequired({ slot: { id, acts } }: { slot: Extract<StudioSlot, { kind: 'entry' }> }) {
  const { mayWrite, draft } = useStudio();
  const isRequired = draft.rubric.requiredLevelId === id;
  if (!mayWrite) return isRequired ? <span className="text-xs font-semibold text-accent">Required level</span> : null;
  return (
    <label className="flex items-center gap-2 text-xs">
      <input type="radio" name="required-level" checked={isRequired} onChange={() => acts.requireLevel(id)} />
      Required level
    </label>
  );
}
