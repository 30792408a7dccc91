import type { SubmissionResult } from '@conform-to/react';
import { useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ConveningRights } from '#server/services/live/read-convening-rights.ts';
import { ConveningBar } from '#app/convening/convening-bar.tsx';
import { FreshFacilitatorWords } from '#app/convening/facilitator-words.tsx';
import { LineNotice } from '#app/live/line-state.tsx';
import { ChannelEnded } from '#app/live/channel-ended.tsx';
import { useChannel } from '#app/live/live-summit.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { addressee, floorShown, hearsQuestions } from '#domain/live/floor-at-hand.ts';
import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { DeliberationsOnScreen } from './deliberations-on-screen.tsx';
import { FloorChoice } from './floor-choice.tsx';
import { HostedPolls } from './hosted-polls.tsx';
import { RoomsOnScreen } from './rooms-on-screen.tsx';
import { HostedQuestions } from './hosted-questions.tsx';

type Props = { slug: string; serverAt: number; rights: ConveningRights; brought: Snapshot; lastResult: SubmissionResult | undefined };

/** For who hosts a session: what is asked and what becomes of it, and polls from the start to the result. */
export function Floor({ slug, serverAt, rights, brought, lastResult }: Props) {
  const { entries, refusal } = useChannel('board', brought);
  const [query] = useSearchParams();
  const { summit, agenda } = entries;
  const deliberations = entriesOf(entries, 'deliberation');
  const heard = agenda.filter(hearsQuestions);
  const floor = heard.find(({ id }) => id === query.get('session')) ?? floorShown(agenda);
  const questions = entriesOf(entries, 'question').filter(({ agendaSessionId }) => agendaSessionId === floor?.id);
  return (
    <>
      <SkipLink />
      <ConveningBar
        title={summit.title}
        page="floor"
        {...{ slug, rights }}
        back={{ to: `/summits/${slug}/board`, label: t`Back to the facilitator board` }}
        acts={
          <LinkButton to={`/summits/${slug}/screen`} size="small" icon="external" target="_blank" rel="noopener" className="max-[60rem]:col-span-3">
            Plenary screen
          </LinkButton>
        }
      />
      <main id="main" tabIndex={-1}>
        <Page className="mx-auto max-w-6xl">
          <LineNotice className="mb-4" />
          <FreshFacilitatorWords announcements={entriesOf(entries, 'announcement')} serverAt={serverAt} />
          <ChannelEnded refusal={refusal} />
          <RefusedAct lastResult={lastResult} />
          {floor ? (
            <>
              <header className="mb-6">
                <h1 className="max-w-[22em] text-2xl">{headline(questions, addressee(floor))}</h1>
                <FloorChoice floors={heard} chosen={floor} zone={summit.timeZone} />
              </header>
              <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_23rem]">
                <HostedQuestions key={floor.id} floor={floor} questions={questions} />
                <div className="grid content-start gap-12">
                  <HostedPolls key={`polls ${floor.id}`} floor={floor} polls={entriesOf(entries, 'poll').filter(({ agendaSessionId }) => agendaSessionId === floor.id)} answers={entriesOf(entries, 'answer')} />
                  <RoomsOnScreen rooms={entries.wall} />
                  <DeliberationsOnScreen slug={slug} deliberations={deliberations} />
                </div>
              </div>
            </>
          ) : (
            <>
              <h1 className="mb-6 text-2xl">Questions and polls</h1>
              <EmptyState icon="question" title="No session hears questions yet">
                Put a panel, a strategic discussion, perspectives or a plenary on the agenda; people then ask from their phones, and you answer here.
              </EmptyState>
              <div className="mt-12 grid max-w-measure gap-12 empty:hidden">
                <RoomsOnScreen rooms={entries.wall} />
                <DeliberationsOnScreen slug={slug} deliberations={deliberations} />
              </div>
            </>
          )}
        </Page>
      </main>
    </>
  );
}

/** One answer first: how many wait, and how much the first of them is wanted. */
function headline(questions: readonly PanelQuestion[], whom: string): string {
  const waiting = questions.filter(({ state, isHidden }) => state === 'asked' && !isHidden);
  const most = Math.max(0, ...waiting.map(({ wanted }) => wanted));
  if (waiting.length === 0) return questions.length === 0 ? t`Nobody has asked ${whom} yet` : t`Every question is dealt with`;
  return `${waiting.length === 1 ? t`1 question waits` : t`${waiting.length} questions wait`}; ${most === 1 ? t`1 person wants the first` : t`${most} people want the first`}`;
}
