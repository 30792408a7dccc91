import { addressee, floorAtHand } from '#domain/live/floor-at-hand.ts';
import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { byWanted } from '#domain/live/question-order.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { perspectiveOf, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { perspectiveColour } from '#app/perspectives/perspective-drawings.tsx';
import { capital, PerspectiveIcon } from '#app/perspectives/perspective-mark.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

type Props = { questions: readonly PanelQuestion[]; agenda: readonly RunLine[]; zone: string };

const ROWS = 4;
/** Longer ones are set smaller, and fewer of them fit. */
const LONG = 80;

/** The questions that most want answered by the session at hand; with what their askers speak as, never with a name. */
export function ScreenQuestions({ questions, agenda, zone }: Props) {
  const floor = floorAtHand(agenda);
  const own = questions.filter(({ agendaSessionId }) => agendaSessionId === floor?.id);
  const open = byWanted(own.filter(({ state }) => state === 'asked'));
  const top = open.slice(0, ROWS);
  const shown = top.some(({ text }) => text.length > 2 * LONG) ? top.slice(0, ROWS - 1) : top;
  const answered = own.filter(({ state }) => state === 'answered').length;
  return (
    <section className="screen-questions" aria-labelledby="questions-heading" data-few={shown.length < ROWS - 1 || undefined}>
      <h2 id="questions-heading">
        {floor ? (
          <>
            Your questions for {addressee(floor)}
            {floor.state === 'to-come' && (
              <>
                {' '}
                at <LocalTime at={new Date(floor.fromAt)} zone={zone} isPlaceOnly />
              </>
            )}
            {open.length > 0 && ` · ${open.length} asked, vote on your phone`}
            {answered > 0 && ` · ${answered} answered`}
          </>
        ) : (
          'Questions'
        )}
      </h2>
      {shown.length === 0 ? (
        <p className="screen-invite">{inviteWords(floor, answered)}</p>
      ) : (
        <ol>
          {shown.map(({ id, text, wanted, speaksAs }) => (
            <li key={id}>
              <span className="screen-votes">
                {wanted}
                <VisuallyHidden> {wanted === 1 ? 'wants it answered' : 'want it answered'}</VisuallyHidden>
              </span>
              <p data-long={text.length > LONG || undefined}>{text}</p>
              {speaksAs && (
                <span className={`screen-asker ${perspectiveColour[perspectiveOf(speaksAs)]}`}>
                  <PerspectiveIcon of={speaksAs} className="" />
                  {capital(perspectiveWord(speaksAs))}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function inviteWords(floor: RunLine | null, answered: number): string {
  if (!floor) return t`No more questions are taken today. Those that were asked, and their answers, stand on the summit’s page.`;
  return answered > 0 ? t`All that was asked of ${addressee(floor)} is answered. Ask more on your phone.` : t`Ask ${addressee(floor)} on your phone: open the address on the right, or scan the code. The question that most want answered stands first.`;
}
