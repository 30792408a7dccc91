import { t } from '../words/t.ts';
import type { Scope, ScopeArea } from './scope.ts';

const areaWords = (): Record<ScopeArea, { read: string; write: string }> => ({
  summits: { read: t`Read summits, your drafts among them`, write: t`Prepare and publish summits` },
  agenda: { read: t`Read agendas`, write: t`Change and release agendas` },
  questions: { read: t`Read strategic questions and your points`, write: t`Propose, refine and settle questions, and give your points` },
  topics: { read: t`Read topics and posts, those for members among them`, write: t`Begin topics, write posts and react` },
  credentials: { read: t`Read credentials`, write: t`Begin, publish and retire credentials` },
  reports: { read: t`Read reports`, write: t`Begin, describe, publish and withdraw reports` },
  votes: { read: t`Read deliberations and what you voted`, write: t`Vote and hand in statements` },
});

/** "Change and release agendas" */
export function scopeWords(scope: Scope): string {
  const [area, way] = scope.split(':') as [ScopeArea, 'read' | 'write'];
  return areaWords()[area][way];
}
