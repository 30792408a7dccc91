const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose words begin as was typed, accents and case aside: names that begin with it first, then those with a word that does. */
export function findMentionable<One>(all: readonly One[], typed: string, nameOf: (one: One) => string, most = 8): One[] {
  const wanted = folded(typed).trim();
  const ranked = all.flatMap((one) => {
    const name = folded(nameOf(one));
    if (name.startsWith(wanted)) return [{ one, rank: 0 }];
    return ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${wanted}`) ? [{ one, rank: 1 }] : [];
  });
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .slice(0, most)
    .map(({ one }) => one);
}
