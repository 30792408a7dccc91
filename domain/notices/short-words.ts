const MOST_CHARACTERS = 280;

/** What was said, on one line and no longer than a glance takes; cut between words where it is longer. */
export function shortWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_CHARACTERS) return line;
  const cut = line.slice(0, MOST_CHARACTERS - 1);
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > MOST_CHARACTERS / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`;
}
