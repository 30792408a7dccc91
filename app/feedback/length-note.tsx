import { useEffect, useState } from 'react';

/** Near the limit of a field, and over it, how many characters there are; the words are never cut. */
export function LengthNote({ field, most }: { /** The id of the field. */ field: string; most: number }) {
  const [length, setLength] = useState(0);
  useEffect(() => {
    const area = document.getElementById(field);
    const form = area?.closest('form');
    const count = () => setLength(area instanceof HTMLTextAreaElement ? area.value.trim().length : 0);
    count();
    form?.addEventListener('input', count);
    return () => form?.removeEventListener('input', count);
  }, [field]);
  const isOver = length > most;
  return (
    <p role="status" className={`text-xs tabular-nums empty:hidden ${isOver ? 'font-semibold text-bad' : 'text-ink-soft'}`}>
      {length > most * NEAR && `${length} of ${most} characters${isOver ? '; make it shorter to give it' : ''}`}
    </p>
  );
}

const NEAR = 0.9;
