import { useState } from 'react';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import type { FieldLike } from '#app/ui/field-control.ts';
import { Notice } from '#app/ui/notice.tsx';

type Meanwhile = NonNullable<RefusedForm['meanwhile']>;

/** Carries along the state on which a form was opened. */
export const MarkField = ({ field: { key, name, defaultValue } }: { field: FieldLike }) => <input key={key} type="hidden" name={name} defaultValue={defaultValue} />;

/** What others saved last while this form was open, kept while rows are added; `count` tells a newer one from it. */
export function useMeanwhile(refused: RefusedForm | undefined): { latest: Meanwhile | undefined; count: number } {
  const told = refused?.meanwhile;
  const [kept, setKept] = useState({ latest: told, count: 0 });
  if (told === undefined || told === kept.latest) return kept;
  const next = { latest: told, count: kept.count + 1 };
  setKept(next);
  return next;
}

const Words = ({ whose, text }: { whose: string; text: string }) => (
  <div className="min-w-0">
    <p className="text-xs text-ink-soft">{whose}</p>
    <p className="max-h-64 overflow-y-auto border-l border-line-strong pl-3 wrap-anywhere whitespace-pre-wrap" tabIndex={text.length > 400 ? 0 : undefined}>
      {text || <span className="text-ink-soft italic">left empty</span>}
    </p>
  </div>
);

/** What two people changed at once, theirs beside mine, and what was brought in from theirs. Nothing while nobody else saved. */
export function ChangedMeanwhile({ meanwhile }: { meanwhile: Meanwhile | undefined }) {
  if (!meanwhile) return null;
  const { clashes, taken } = meanwhile;
  return (
    <Notice tone="warn" title="Nothing is lost: their words are saved, yours stand in the form.">
      {clashes.length > 0 && <p className="mt-2">You both changed what follows. Take over from theirs what should stay; “Save anyway” puts what the form says in its place.</p>}
      {clashes.map(({ label, theirs, mine }) => (
        <section key={label} className="mt-3">
          <h2 className="font-sans text-s font-semibold">{label}</h2>
          <div className="mt-1 grid gap-3 sm:grid-cols-2">
            <Words whose="Theirs, saved" text={theirs} />
            <Words whose="Yours, in the form" text={mine} />
          </div>
        </section>
      ))}
      {taken.length > 0 && <p className="mt-3">You had not touched what follows, so the form now holds what they saved.</p>}
      {taken.map(({ label, theirs }) => (
        <section key={label} className="mt-2">
          <h2 className="font-sans text-s font-semibold">{label}</h2>
          <Words whose="Theirs, saved and in the form" text={theirs} />
        </section>
      ))}
    </Notice>
  );
}
