import { groupName } from '#domain/opinion-map/group-name.ts';
import type { LiveDeliberation, WallResult } from '#domain/live/deliberation-facts.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { peopleWords, percent, voteWords } from '#app/deliberation/map-words.ts';

/** A deliberation on the wall: while people vote how many have, never how; once it is closed the groups and what they all agree with. */
export function ScreenDeliberation({ deliberation }: { deliberation: LiveDeliberation }) {
  const { title, isOpen, people, votes, statements, result } = deliberation;
  return (
    <section className="screen-deliberation" aria-labelledby="deliberation-heading">
      <h2>{isOpen ? 'Statements, on your phone: agree, disagree or pass' : `What ${peopleWords(people)} said · ${voteWords(votes)}`}</h2>
      <h3 id="deliberation-heading">{title}</h3>
      {isOpen ? (
        <dl className="screen-counts">
          <Count amount={people} word={people === 1 ? 'person has voted' : 'people have voted'} />
          <Count amount={votes} word={votes === 1 ? 'vote' : 'votes'} />
          <Count amount={statements} word={statements === 1 ? 'statement' : 'statements'} />
        </dl>
      ) : result ? (
        <Result result={result} />
      ) : (
        <small>Too few people voted for a map; each vote could be told.</small>
      )}
    </section>
  );
}

const Count = ({ amount, word }: { amount: number; word: string }) => (
  <div>
    <dt>{word}</dt>
    <dd>{amount.toLocaleString(readingLocale())}</dd>
  </div>
);

function Result({ result: { groups, agreed } }: { result: WallResult }) {
  return (
    <>
      <p>
        {groups.length === 1 ? 'One group of like voters' : `${groups.length} groups of like voters`}: {groups.map((people, place) => `${groupName(place)}, ${peopleWords(people)}`).join('; ')}.
      </p>
      {agreed.length === 0 ? (
        <small>There is no statement that more than half of every group agrees with.</small>
      ) : (
        <table>
          <caption>{groups.length === 1 ? 'Most agree' : 'All groups agree'}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Statement</th>
              {groups.map((_, place) => (
                <th key={place} scope="col">
                  {groupName(place)} agrees
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agreed.map(({ text, shares }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                {shares.map((share, place) => (
                  <td key={place}>
                    {percent(share)}
                    <small aria-hidden>{groupName(place)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
