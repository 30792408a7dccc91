import { t } from '#domain/words/t.ts';
import type { Step } from '#app/ui/step-list.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { onePerspectiveWords, speaksAsKey } from '#domain/perspective.ts';
import type { AgendaLine } from '#server/services/joining/agenda-line.ts';
import type { LobbyView } from '#server/services/joining/read-lobby.ts';

const titles = (lines: readonly AgendaLine[]): string => lines.map(({ title }) => title).reduce((before, title) => t`${before} and ${title}`);
const where = (line: AgendaLine | undefined, otherwise: string): string => (line?.place || otherwise ? ` ${line?.place || otherwise}.` : '');

const asWhat = ({ speaksAs }: LobbyView['me']): string => {
  const key = speaksAsKey(speaksAs);
  return key === 'other' ? t`Speaking for yourself.` : t`As ${onePerspectiveWords(key)}.`;
};

/** What was done, what is next and what follows, for wherever somebody stands. */
export function lobbySteps(view: LobbyView): Step[] {
  const { me } = view;
  switch (me.place.state) {
    case 'waiting':
      return [
        { state: 'done', title: t`You are on the waiting list`, detail: t`Number ${me.place.number}, in the order in which people came.` },
        { state: 'now', title: t`Next: somebody gives up a place`, detail: me.isGuest ? t`Leave an e-mail address below and we write to you then, or look at this page now and then; it says when you are in.` : t`We write to you as soon as that happens.` },
        { state: 'to-come', title: t`Then the place is yours`, detail: t`By itself. There is nothing to press.` },
      ];
    case 'registered':
      return [{ state: 'done', title: t`You joined`, detail: asWhat(me) }, ...(view.summit.phase === 'on' ? arriving(view) : coming(view))];
    case 'here':
      return [{ state: 'done', title: t`You joined, and you are here`, detail: asWhat(me) }, ...programme(view, 'now')];
    case 'left':
    case 'removed':
    case 'onlooker':
      return [];
  }
}

const coming = ({ next: [first], summit }: LobbyView): Step[] => [
  {
    state: 'now',
    icon: 'calendar',
    title: t`Next: the summit begins`,
    detail: first ? (
      <>
        {first.title}, <LocalTime at={first.startsAt} zone={summit.timeZone} show="short-day-time" />.{where(first, summit.place)}
      </>
    ) : (
      <>
        On <LocalTime at={`${summit.startsOn}T12:00:00Z`} zone="UTC" show="day" isPlaceOnly />.{where(undefined, summit.place)} The agenda is not out yet.
      </>
    ),
  },
  { state: 'to-come', icon: 'lobby', title: t`On the day you say here that you have come`, detail: t`One press on this page, nothing else.` },
];

const arriving = (view: LobbyView): Step[] => [
  { state: 'now', icon: 'lobby', title: t`Next: say that you are here`, detail: t`So that facilitators know whom to expect.` },
  ...programme(view, 'to-come'),
];

/** What is on and what follows. `first` is how the first of the two stands. */
function programme({ current, next, day, summit }: LobbyView, first: 'now' | 'to-come'): Step[] {
  const [on] = current;
  const [then] = next;
  const isToday = (line: AgendaLine) => current.length > 0 && day.some(({ slug }) => slug === line.slug);
  const steps: Step[] = [];
  if (on)
    steps.push({
      state: first,
      icon: 'now',
      title: t`On now: ${titles(current)}`,
      detail: (
        <>
          <LocalTime at={on.startsAt} until={on.endsAt} zone={summit.timeZone} />.{where(on, summit.place)}
        </>
      ),
    });
  if (then)
    steps.push({
      state: on ? 'to-come' : first,
      icon: 'clock',
      title: on ? t`Then: ${titles(next)}` : t`Next: ${titles(next)}`,
      detail: (
        <>
          <LocalTime at={then.startsAt} until={then.endsAt} zone={summit.timeZone} show={isToday(then) ? 'time' : 'short-day-time'} />.{where(then, '')}
        </>
      ),
    });
  if (!on && !then) steps.push({ state: first, icon: 'check', title: t`Everything on the agenda is over`, detail: t`What came of it will stand on the page of the summit.` });
  return steps;
}
