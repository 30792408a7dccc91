import { useEffect, useRef } from 'react';

/** The line that says how many there are: where the focus goes when there is no better place. */
export const COUNT_ID = 'triage-count';

/** Once another remark is opened it has the focus; once none is, the line of the one that was, or the count where that line is not looked at any more. */
export function useFocusOnLine(opened: number | null): void {
  const before = useRef(opened);
  useEffect(() => {
    const former = before.current;
    before.current = opened;
    if (former === opened) return;
    const line = document.getElementById(`remark-${opened ?? former}`);
    (opened === null ? (line?.querySelector('a') ?? document.getElementById(COUNT_ID)) : line)?.focus({ preventScroll: opened !== null });
  }, [opened]);
}
