import type { NoticeKind } from '../notices/notice-kinds.ts';

type Concerned = { mentioned: readonly string[]; /** Whose post is answered. */ answered: readonly string[]; followers: readonly string[] };

/** Who is told of a post as what: each person once, as what concerns them most. A first post is a topic to those who follow its community. */
export function whomToTell({ mentioned, answered, followers }: Concerned, following: Extract<NoticeKind, 'post' | 'topic'>): { kind: NoticeKind; to: string[] }[] {
  const told = new Set<string>();
  const once = (people: readonly string[]): string[] => {
    const to = people.filter((person) => !told.has(person));
    for (const person of to) told.add(person);
    return [...new Set(to)];
  };
  return [
    { kind: 'mention', to: once(mentioned) },
    { kind: 'reply', to: once(answered) },
    { kind: following, to: once(followers) },
  ];
}
