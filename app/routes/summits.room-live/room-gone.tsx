import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';

/** Where a room was that is not planned any more. */
export const RoomGone = ({ slug }: { slug: string }) => (
  <main id="main" tabIndex={-1}>
    <Page width="reading">
      <h1 className="mb-6 text-2xl">This room is not there any more</h1>
      <EmptyState title="A convener took it out of the plan." acts={<LinkButton to={`/summits/${slug}/now`} variant="primary">Back to Now</LinkButton>}>
        Now says where you are expected.
      </EmptyState>
    </Page>
  </main>
);
