import { useSubmit } from '@remix-run/react';
import { type FormEvent, useContext, useLayoutEffect, useRef, useState } from 'react';
import { DrawnParts } from '#app/drawn-parts.ts';
import { PostIcons } from './post-icons.tsx';

type Props = {
  /** The numbers of the posts that stand here, in their order. */
  numbers: readonly number[];
  /** The markup of each; null where the page came with it. */
  markup: readonly string[] | null;
  firstNew: number | null;
  newCount: number;
  accepted: number | null;
};

/** The posts of a page as they were drawn. Presses within them are forms of the page; with scripts nothing moves when one is answered. */
export function PostList({ numbers, markup, firstNew, newCount, accepted }: Props) {
  const drawn = useContext(DrawnParts)?.get('posts') ?? markup;
  const submit = useSubmit();
  const pressed = useRef<string | null>(null);
  // A post that was drawn anew has lost the button that was pressed: the focus goes to the one in its place.
  useLayoutEffect(() => {
    if (pressed.current !== null && document.activeElement === document.body) document.getElementById(pressed.current)?.focus({ preventScroll: true });
    pressed.current = null;
  }, [markup]);
  const send = (event: FormEvent<HTMLDivElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(event.target instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    pressed.current = submitter.id;
    submit(submitter, { preventScrollReset: true });
  };
  return (
    <div onSubmit={send}>
      <PostIcons />
      {numbers.map((number, place) => (
        <Post key={number} number={number} markup={drawn?.[place] ?? null} isAccepted={number === accepted} newCount={number === firstNew ? newCount : 0} />
      ))}
    </div>
  );
}

type PostProps = { number: number; markup: string | null; isAccepted: boolean; /** How many begin here that are new to the reader. */ newCount: number };

function Post({ number, markup, isAccepted, newCount }: PostProps) {
  const id = `post-${number}`;
  // Where the page came with it, it stands there already, and is left as it is.
  const [present] = useState(() => (markup === null && typeof document !== 'undefined' ? (document.getElementById(id)?.innerHTML ?? '') : ''));
  return (
    <>
      {newCount > 0 && (
        <p id="new" className="post-new">
          {newCount === 1 ? '1 new post since your last visit' : `${newCount} new posts since your last visit`}
        </p>
      )}
      <article id={id} aria-label={`Post ${number}`} className={isAccepted ? 'post is-accepted' : 'post'} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup ?? present }} />
    </>
  );
}
