import { compareWords } from '#domain/report/compare-words.ts';

type Differences = ReturnType<typeof compareWords>;

/** Words of a room as they were taken, and in them what the room put in and took out since. */
export const ChangedWords = ({ was, now }: { was: string; now: string }) => <WordDifferences differences={compareWords(was, now)} />;

/** Words in which what came and what went is marked by line and in words. */
export const WordDifferences = ({ differences, lang }: { differences: Differences; lang?: string }) => (
  <p className="composed-difference" lang={lang}>
    {differences.map(({ change, text }, place) =>
      change === 'same' ? (
        text
      ) : change === 'inserted' ? (
        <ins key={place}>
          <span className="sr-only"> [inserted: </span>
          {text}
          <span className="sr-only">] </span>
        </ins>
      ) : (
        <del key={place}>
          <span className="sr-only"> [deleted: </span>
          {text}
          <span className="sr-only">] </span>
        </del>
      ),
    )}
  </p>
);
