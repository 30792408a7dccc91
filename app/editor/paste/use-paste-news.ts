import { useMemo, useState } from 'react';
import { cleanPaste } from './clean-paste.ts';

/** The extension that cleans what is pasted, and what it has to say about the last of it. */
export function usePasteNews() {
  const [said, say] = useState<string | null>(null);
  const extension = useMemo(() => cleanPaste(say), []);
  return { said, extension };
}
