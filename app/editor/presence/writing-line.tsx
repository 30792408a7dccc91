import { writingWords } from './presence-words.ts';
import { usePresence } from './use-presence.ts';
import { useUnhurried } from './use-unhurried.ts';

/** So long one sentence on who writes stands before the next. */
const SENTENCE_MS = 2_500;

/** Who else writes and where, in one calm line that takes what room there is. */
export function WritingLine() {
  const { people } = usePresence();
  const words = useUnhurried(writingWords(people), SENTENCE_MS);
  return (
    <p className="presence-line" title={words}>
      {words}
    </p>
  );
}
