import { perspectiveWord } from '#domain/perspective.ts';
import type { DeliberationFigure as Figure } from '#domain/report/published-report.ts';
import { PerspectiveMark, capital } from '#app/perspectives/perspective-mark.tsx';
import { BarRow, NotShownRow, ShareRow } from './share-rows.tsx';

type Props = { figure: Figure; language: string };

/** The result of a deliberation: the map as a picture and its groups as a table, then what every group agrees with, by group and by declared perspective. */
export function DeliberationFigure({ figure: { question, url, groups, perspectives, picture, shared, notes }, language }: Props) {
  return (
    <figure className="report-figure opinion">
      <figcaption lang={language}>“{question}”</figcaption>
      <svg viewBox="0 0 760 480" role="img" aria-label="Map of opinions, its groups in the table below">
        {picture.groups.map(({ corners }, group) => (
          <polygon key={group} points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
        ))}
        {picture.places.map(({ x, y }, key) => (
          <circle key={key} cx={x} cy={y} r="7" />
        ))}
        {picture.groups.map(({ name }, group) => (
          <text key={group} {...name}>
            {groups[group]?.name}
          </text>
        ))}
      </svg>
      <table className="shares">
        <caption>Groups of like voters</caption>
        <tbody>
          {groups.map(({ name, people }) => (
            <BarRow key={name} label={name} count={people} most={groups[0]?.people ?? 1} />
          ))}
        </tbody>
      </table>
      {shared.map(({ text, consensus, byGroup, byPerspective }) => (
        <table key={text} className="shares">
          <caption lang={language}>
            {text} <small>Consensus {consensus.toFixed(2)}</small>
          </caption>
          <tbody>
            {byGroup.map(({ agrees, seen }, group) => (
              <ShareRow key={group} label={groups[group]?.name} count={agrees} votes={seen} tone="accent" />
            ))}
            {perspectives.map(({ perspective }, index) => {
              const tally = byPerspective[index];
              const label = <PerspectiveMark of={perspective}>{capital(perspectiveWord(perspective, 2))}</PerspectiveMark>;
              return tally?.seen ? <ShareRow key={perspective} label={label} count={tally.agrees} votes={tally.seen} tone={perspective} /> : <NotShownRow key={perspective} label={label} />;
            })}
          </tbody>
        </table>
      ))}
      <p className="how">
        {notes.join(' ')} <a href={url}>The whole result</a>
      </p>
    </figure>
  );
}
