import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';

type Props = { slug: string; number: number; /** The number of the last post that the page shows or could. */ last: number; firstNew: number | null };

/** Says how many posts came while the page is read, and shows them when asked: nothing moves under a reader. The line opens once the page is at rest. */
export function ArrivedPosts({ slug, number, last, firstNew }: Props) {
  const [told, setTold] = useState(last);
  const [isClosed, setClosed] = useState(false);
  const { revalidate, state } = useRevalidator();
  const isAsked = useRef(false);
  useEffect(() => {
    let end: (() => void) | null = null;
    let isOver = false;
    const begin = async () => {
      const { followTopic } = await import('./follow-topic.ts');
      if (!isOver) end = followTopic({ slug, number }, setTold, () => setClosed(true));
    };
    const waiting = setTimeout(() => void begin(), 1_000);
    return () => {
      isOver = true;
      clearTimeout(waiting);
      end?.();
    };
  }, [slug, number]);
  // What was asked for is there: the reader goes to the first of it.
  useEffect(() => {
    if (!isAsked.current || firstNew === null) return;
    isAsked.current = false;
    const first = document.getElementById(`post-${firstNew}`);
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  }, [firstNew, last]);
  const count = told - last;
  return (
    <div role="status" className="sticky bottom-4 z-10 grid justify-items-center print:hidden">
      {isClosed && <p className="my-4 rounded-md border border-line-strong bg-sheet px-4 py-2 text-s shadow-lift">This topic was closed meanwhile. What you see can still be read here, until you leave.</p>}
      {!isClosed && count > 0 && (
        <Button
          type="button"
          icon="down"
          isPending={state !== 'idle'}
          className="my-4 shadow-lift"
          onClick={() => {
            isAsked.current = true;
            revalidate();
          }}
        >
          {count === 1 ? '1 new post' : `${count} new posts`}
        </Button>
      )}
    </div>
  );
}
