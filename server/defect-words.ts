/** What a defect says to who starts the program: of a failed query only what the database answered. */
export function wordsOf(defect: unknown): string {
  if (!(defect instanceof Error)) return String(defect);
  // Drizzle wraps the answer into an error whose message is the whole statement.
  if ('query' in defect && defect.cause !== undefined) return wordsOf(defect.cause);
  // A connection refused at each of several addresses has a code and no message.
  return defect.message || ('code' in defect ? String(defect.code) : defect.name);
}
