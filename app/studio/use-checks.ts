import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#domain/credential/checks/finding.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { CheckAnswer, CheckAsked } from './check-worker.ts';

/** What the checks find in a draft, looked up beside the page whenever the draft changes; null until they have answered for the first time. */
export function useChecks(draft: CredentialDraft): readonly Finding[] | null {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const worker = useRef<Worker | null>(null);
  const number = useRef(0);
  useEffect(() => {
    const own = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    own.addEventListener('message', ({ data: answer }: MessageEvent<CheckAnswer>) => {
      if (answer.number === number.current) setFindings(answer.findings);
    });
    worker.current = own;
    return () => {
      own.terminate();
      worker.current = null;
    };
  }, []);
  useEffect(() => {
    number.current += 1;
    worker.current?.postMessage({ number: number.current, draft, today: new Date().toISOString().slice(0, 10) } satisfies CheckAsked);
  }, [draft]);
  return findings;
}
