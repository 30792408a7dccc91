import type { Scope, ScopeArea } from './scope.ts';

const areaWords: Record<ScopeArea, { read: string; write: string }> = {
  summits: { read: 'Read summits, your drafts among them', write: 'Prepare and publish summits' },
  agenda: { read: 'Read agendas', write: 'Change and release agendas' },
  questions: { read: 'Read strategic questions and your points', write: 'Propose, refine and settle questions, and give your points' },
  topics: { read: 'Read topics and posts, those for members among them', write: 'Begin topics, write posts and react' },
  credentials: { read: 'Read credentials', write: 'Begin, publish and retire credentials' },
  reports: { read: 'Read reports', write: 'Begin, describe, publish and withdraw reports' },
  votes: { read: 'Read deliberations and what you voted', write: 'Vote and hand in statements' },
};

/** "Change and release agendas" */
export function scopeWords(scope: Scope): string {
  const [area, way] = scope.split(':') as [ScopeArea, 'read' | 'write'];
  return areaWords[area][way];
}
