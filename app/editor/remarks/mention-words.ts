/** Somebody who can be called by name. */
export type Mentioned = { id: string; name: string };

/** What is being typed after an "@" that ends at the caret, and where that stands; null when nobody is being mentioned. */
export function mentionUnderWay(text: string, caret: number): { at: number; typed: string } | null {
  const found = /(?:^|\s)@([^\s@][^@\n]{0,40}|)$/u.exec(text.slice(0, caret));
  return found ? { at: caret - (found[1] ?? '').length - 1, typed: found[1] ?? '' } : null;
}

/** Those whose name, or a part of it, begins with what is typed. */
export const peopleCalled = <Person extends Mentioned>(people: readonly Person[], typed: string): Person[] => {
  const sought = typed.toLowerCase();
  return people.filter(({ name }) => name.toLowerCase().startsWith(sought) || name.toLowerCase().split(/\s+/).some((part) => part.startsWith(sought)));
};

/** Those of the chosen who are still called by name. */
export const stillMentioned = (text: string, chosen: readonly Mentioned[]): Mentioned[] =>
  chosen.filter(({ id, name }, place) => text.includes(`@${name}`) && chosen.findIndex((each) => each.id === id) === place);

/** A text cut where somebody is called by name. */
export function cutAtMentions(text: string, mentioned: readonly Mentioned[]): { words: string; isMention: boolean }[] {
  const calls = mentioned.map(({ name }) => `@${name}`).sort((one, other) => other.length - one.length);
  const parts: { words: string; isMention: boolean }[] = [];
  let rest = text;
  while (rest !== '') {
    const next = calls.map((call) => ({ call, at: rest.indexOf(call) })).filter(({ at }) => at !== -1).sort((one, other) => one.at - other.at)[0];
    const before = next === undefined ? rest : rest.slice(0, next.at);
    if (before !== '') parts.push({ words: before, isMention: false });
    if (next === undefined) break;
    parts.push({ words: next.call, isMention: true });
    rest = rest.slice(next.at + next.call.length);
  }
  return parts;
}
