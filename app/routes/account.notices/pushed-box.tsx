import { kindWords, type NoticeKind } from '#domain/notices/notice-kinds.ts';
import type { FieldLike } from '#app/ui/field-control.ts';

/** Whether devices show a kind as well. */
export const PushedBox = ({ field, kind }: { field: FieldLike; kind: NoticeKind }) => (
  <label className="flex min-h-11 items-center gap-2.5 text-s">
    <input type="checkbox" name={field.name} value={kind} defaultChecked={(field.defaultOptions ?? []).includes(kind)} className="size-4.5 shrink-0" />
    <span>
      Also on my devices<span className="sr-only">: {kindWords()[kind]}</span>
    </span>
  </label>
);
