import type { Act } from '../permissions.ts';

export const scopeAreas = ['summits', 'agenda', 'questions', 'topics', 'credentials', 'reports', 'votes'] as const;
export type ScopeArea = (typeof scopeAreas)[number];
/** What a token may be used for. Whoever may write an area may read it. */
export type Scope = `${ScopeArea}:${'read' | 'write'}`;

export const scopes: readonly Scope[] = scopeAreas.flatMap((area): Scope[] => [`${area}:read`, `${area}:write`]);

/** Whether one of these covers what is asked for: writing an area covers reading it. */
export const coversScope = (given: readonly Scope[], asked: Scope): boolean => given.includes(asked) || given.includes(asked.replace(/:read$/, ':write') as Scope);

/**
 * Which scope an act takes, any of several. What is not named here is done by people on the pages, never by a token: accounts, roles,
 * membership, live rooms, and the site itself. Whatever is of a summit opens the way to it.
 */
const scopesOfAct: Partial<Record<Act, readonly Scope[]>> = {
  'summit.read': ['summits:read', 'agenda:read', 'reports:read', 'votes:read'],
  'summit.create': ['summits:write'],
  'summit.prepare': ['summits:write'],
  'summit.publish': ['summits:write'],
  'agenda.edit': ['agenda:write'],
  'agenda.release': ['agenda:write'],
  'question.propose': ['questions:write'],
  'question.refine': ['questions:write'],
  'question.answer': ['questions:write'],
  'question.givePoints': ['questions:write'],
  'topic.read': ['topics:read'],
  'topic.begin': ['topics:write'],
  'topic.reply': ['topics:write'],
  'post.edit': ['topics:write'],
  'post.remove': ['topics:write'],
  'post.react': ['topics:write'],
  'credential.read': ['credentials:read'],
  'credential.follow': ['credentials:read'],
  'credential.manage': ['credentials:write'],
  'credential.begin': ['credentials:write'],
  'credential.publish': ['credentials:write'],
  'report.compose': ['reports:write'],
  'report.publish': ['reports:write'],
  'report.withdraw': ['reports:write'],
  'deliberation.read': ['votes:read'],
  'deliberation.vote': ['votes:write'],
  'deliberation.propose': ['votes:write'],
};

/** Whether somebody with these scopes may try an act at all; without scopes it is a person on the pages, who may try each. */
export const isWithinScopes = (given: readonly Scope[] | undefined, act: Act): boolean => given === undefined || (scopesOfAct[act] ?? []).some((asked) => coversScope(given, asked));
