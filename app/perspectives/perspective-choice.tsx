import { educatorRoles, perspectives, perspectiveWord, type PerspectiveKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { ChoiceTiles } from '#app/ui/choice-tiles.tsx';
import type { FieldLike } from '#app/ui/field-control.ts';
import { FieldError } from '#app/ui/field.tsx';
import { perspectiveColour } from './perspective-drawings.tsx';
import { capital, PerspectiveIcon } from './perspective-mark.tsx';

const wordOf = (key: PerspectiveKey): string => capital(perspectiveWord(key));

const tiles = perspectives.map((perspective) => ({
  value: perspective,
  label: wordOf(perspective),
  mark: <PerspectiveIcon of={perspective} />,
  className: perspectiveColour[perspective],
}));

type Props = { perspective: FieldLike; educatorRole: FieldLike; label?: string; hint?: string };

/** "I speak as a": six tiles; an educator is also asked whether mostly as teacher, coach or administrator. */
export function PerspectiveChoice({ perspective, educatorRole, label = t`I speak as a`, hint = t`So that different views sit together` }: Props) {
  return (
    <div className="group grid gap-3">
      <ChoiceTiles field={perspective} label={label} hint={hint} tiles={tiles} />
      <div
        id={educatorRole.id}
        tabIndex={-1}
        role="radiogroup"
        aria-labelledby={`${educatorRole.id}-label`}
        aria-describedby={educatorRole.errors && educatorRole.errorId}
        aria-invalid={educatorRole.errors ? true : undefined}
        className="hidden border-l-3 border-educator pl-3 group-has-[input[value=educator]:checked]:block"
      >
        <div key={educatorRole.key} className="flex flex-wrap items-center gap-x-5">
          <span id={`${educatorRole.id}-label`} className="text-s text-ink-soft max-sm:w-full">
            Mostly as
          </span>
          {educatorRoles.map((role) => (
            <label key={role} className="flex min-h-10 items-center gap-2 text-s pointer-coarse:min-h-11">
              <input type="radio" name={educatorRole.name} value={role} defaultChecked={educatorRole.defaultValue === role} className="size-4.5" />
              {wordOf(role)}
            </label>
          ))}
        </div>
        <FieldError field={educatorRole} />
      </div>
    </div>
  );
}
