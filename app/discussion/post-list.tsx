import { useSubmit } from '@remix-run/react';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { placeOf } from '#app/drawn-parts.ts';
import { PostIcons } from './post-icons.tsx';
import { replaceChanged } from './replace-changed.ts';

type Props = {
  /** The markup of each post; null where the page came with it. */
  markup: readonly string[] | null;
};

/** The posts of a page as they were drawn. Presses within them are forms of the page; with scripts nothing moves when one is answered, and only what has changed is put in place anew. */
export function PostList({ markup }: Props) {
  const submit = useSubmit();
  const box = useRef<HTMLDivElement>(null);
  // Where the page came with the posts they stand there already. React is told once, and leaves them alone.
  const [begun] = useState(() => ({ __html: markup?.join('') ?? (typeof document === 'undefined' ? placeOf('posts') : (document.getElementById('posts')?.innerHTML ?? '')) }));
  const pressed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (markup !== null && box.current) replaceChanged(box.current, markup.join(''));
    // A post that was drawn anew has lost the button that was pressed: the focus goes to the one in its place.
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
    <>
      <PostIcons />
      <div id="posts" ref={box} onSubmit={send} suppressHydrationWarning dangerouslySetInnerHTML={begun} />
    </>
  );
}
