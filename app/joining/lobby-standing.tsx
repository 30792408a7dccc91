import { t } from '#domain/words/t.ts';
import type { LobbyView } from '#server/services/joining/read-lobby.ts';
import { Eyebrow } from '#app/ui/page.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** The one sentence on where somebody stands, and since when. */
export function LobbyStanding({ view: { me, summit } }: { view: LobbyView }) {
  return (
    <>
      <Eyebrow className="mb-1.5">Lobby</Eyebrow>
      <h1 className="text-2xl">{headline(me.place, summit.phase)}</h1>
      <p role="status" className="mt-2 text-s">
        <StateLine me={me} summit={summit} />
      </p>
    </>
  );
}

function headline(place: LobbyView['me']['place'], phase: LobbyView['summit']['phase']): string {
  switch (place.state) {
    case 'waiting':
      return t`You are number ${place.number} on the waiting list`;
    case 'registered':
    case 'here':
      return phase === 'over' ? t`The summit is over` : t`You are in`;
    case 'left':
      return t`You have left this summit`;
    case 'removed':
      return t`Your name was taken off the list`;
    case 'onlooker':
      return t`You look on without a place`;
  }
}

function StateLine({ me, summit }: Pick<LobbyView, 'me' | 'summit'>) {
  const { place, name } = me;
  switch (place.state) {
    case 'waiting':
      return <ToneLine tone="warn" icon="clock">{name}, waiting for a place</ToneLine>;
    case 'registered':
      return (
        <ToneLine tone="good">
          {name}, registered{summit.phase === 'on' && ', not checked in yet'}
        </ToneLine>
      );
    case 'here':
      return (
        <ToneLine tone="good">
          <span>
            {name}, in the lobby since <LocalTime at={place.since} zone={summit.timeZone} isPlaceOnly />
          </span>
        </ToneLine>
      );
    case 'left':
      return <span className="text-ink-soft">What you said when joining is kept. You can come back as long as there are places.</span>;
    case 'removed':
      return <span className="text-ink-soft">A convener did that. Ask them if you think it is a mistake; nothing else of yours changed.</span>;
    case 'onlooker':
      return <span className="text-ink-soft">You see the lobby because you prepare the summit. Join to be counted among the people who come.</span>;
  }
}
