import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { wayBack } from './way-back.ts';

/** Where a room was that somebody was taken out of: nothing of what goes on there is shown them any more. */
export const RoomBarred = ({ slug, roomSlug, reason }: { slug: string; roomSlug: string; reason: string }) => (
  <main id="main" tabIndex={-1}>
    <Page width="reading">
      <div role="status">
        <h1 className="mb-6 text-2xl">You have no seat in this room any more</h1>
        <EmptyState
          icon="lobby"
          title={reason}
          acts={
            <>
              <LinkButton to={`/summits/${slug}/now`} variant="primary">
                Back to Now
              </LinkButton>
              <LinkButton to={`/summits/${slug}/rooms/${roomSlug}/notes`}>Read its notes</LinkButton>
            </>
          }
        >
          What you wrote there is kept. Now says where you are expected.
        </EmptyState>
      </div>
    </Page>
  </main>
);

/** Where a room was that is not planned any more. */
export function RoomGone({ slug, facilitates }: { slug: string; facilitates: boolean }) {
  const { to, words } = wayBack({ facilitates });
  return (
    <main id="main" tabIndex={-1}>
      <Page width="reading">
        <h1 className="mb-6 text-2xl">This room is not there any more</h1>
        <EmptyState title="A convener took it out of the plan." acts={<LinkButton to={`/summits/${slug}/${to}`} variant="primary">{words}</LinkButton>}>
          {facilitates ? 'The board has the rooms that are planned.' : 'Now says where you are expected.'}
        </EmptyState>
      </Page>
    </main>
  );
}
