import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export type Tile = {
  value: string;
  label: string;
  hint?: string;
  /** Drawn before the word, in the colour of `className`. */
  mark?: ReactNode;
  /** Colours the mark, the tick and the chosen border, such as `text-educator`. */
  className?: string;
};

const tileLook =
  'flex min-h-12 items-center gap-3 rounded-md border border-control bg-sheet px-3 py-1.5 ' +
  'has-checked:border-current has-checked:shadow-[inset_0_0_0_1px_currentColor] has-focus-visible:shadow-focus';

/** One of a few, as large tiles for a thumb: mark, word and a tick on the chosen one. */
export function ChoiceTiles({ tiles, ...group }: FieldProps & { tiles: readonly Tile[] }) {
  const { field } = group;
  return (
    <FieldGroup {...group} isOneOf>
      <div key={field.key} className="grid grid-cols-2 gap-2">
        {tiles.map(({ value, label, hint, mark, className = 'text-accent' }) => (
          <label key={value} className={`${tileLook} ${className}`}>
            <input
              type="radio"
              name={field.name}
              value={value}
              defaultChecked={field.defaultValue === value}
              required={field.required}
              className="peer sr-only"
            />
            {mark}
            <span className="text-s font-semibold text-ink">
              {label}
              {hint && <span className="block text-xs font-normal text-ink-soft">{hint}</span>}
            </span>
            <Icon name="check" className="invisible ml-auto peer-checked:visible" />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
