import type { RefusedEvent } from '#domain/live-events.ts';
import { Notice } from '#app/ui/notice.tsx';

/** That this page may not watch any more what it shows, with the reason; spoken when it comes. Empty while it may. */
export function ChannelEnded({ refusal }: { refusal: RefusedEvent | null }) {
  return (
    <div role="status">
      {refusal && (
        <Notice tone="bad" title={refusal.message} className="mb-4">
          What you see is what was so until then.
        </Notice>
      )}
    </div>
  );
}
