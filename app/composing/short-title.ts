const LONGEST = 9;
const KEPT = 6;

/** A title whose long words are cut, so that it stands in a narrow column: "Recomm.". The whole one is told beside it. */
export const shortTitle = (title: string): string =>
  title
    .split(' ')
    .map((word) => (word.length > LONGEST ? `${word.slice(0, KEPT)}.` : word))
    .join(' ');
