import { ratings, ratingWords } from '#domain/feedback/feedback-round.ts';
import type { FieldLike } from '#app/ui/field-control.ts';
import { FieldGroup } from '#app/ui/field.tsx';

const step = 'grid min-h-14 cursor-pointer content-center justify-items-center gap-0.5 border-l border-line text-center text-xs leading-tight text-ink-soft first:border-l-0 has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:-outline-offset-4 has-focus-visible:outline-current';

/** From 1, not yet, to 4, ready: four steps beside each other, for a thumb and for arrow keys. */
export const RatingScale = ({ field, label }: { field: FieldLike; label: string }) => (
  <FieldGroup field={field} label={label} isOptional isOneOf>
    <div className="grid grid-cols-4 overflow-hidden rounded-md border border-control">
      {ratings.map((rating) => (
        <label key={rating} className={`relative ${step}`}>
          <input type="radio" name={field.name} value={rating} defaultChecked={field.defaultValue === String(rating)} className="peer absolute inset-0 cursor-pointer opacity-0" />
          <span className="font-serif text-l leading-none font-semibold text-ink peer-checked:text-accent-ink">{rating}</span>
          {ratingWords()[rating]}
        </label>
      ))}
    </div>
  </FieldGroup>
);
