import type { ShownRoom } from '#domain/live/views/entry-types.ts';

/** So many prompts beside each other are set smaller. */
const ROOMY = 2;

/** What one room found: what stands below the prompts that it calls ready, without a name. */
export function ScreenRoom({ room: { number, focus, question, prompts } }: { room: ShownRoom }) {
  return (
    <section className="screen-report" aria-labelledby="report-heading">
      <h2>Room {number} reports</h2>
      <h3 id="report-heading">{focus}</h3>
      {question && <p className="screen-report-question">{question}</p>}
      {prompts.length === 0 ? (
        <small>What the room calls ready stands here.</small>
      ) : (
        <dl data-many={prompts.length > ROOMY || undefined}>
          {prompts.map(({ title, lines }) => (
            <div key={title}>
              <dt>{title}</dt>
              {lines.length === 0 ? <dd>Nothing is written there.</dd> : lines.map((line, place) => <dd key={place}>{line}</dd>)}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
