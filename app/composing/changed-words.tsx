import { compareWords } from '#domain/report/compare-words.ts';

/** Words of a room as they were taken, and in them what the room put in and took out since. */
export const ChangedWords = ({ was, now }: { was: string; now: string }) => (
  <p className="composed-difference">
    {compareWords(was, now).map(({ change, text }, place) =>
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
