import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { t } from '#domain/words/t.ts';
import { bringIntoSight } from './caret-in-sight.ts';
import { caretPlaces } from './caret-places.ts';
import type { Presence } from './presence.ts';
import { stopsFollowing } from './stops-following.ts';

/** So often the page scrolls after whom it follows. */
const KEEP_MS = 300;
/** So long the page says that following has ended. */
const SAID_MS = 8_000;

export type FollowState = { person: string | null; name: string; /** Why it ended, in words; empty when one ended it oneself. */ ended: string };
const nobody: FollowState = { person: null, name: '', ended: '' };

/** Keeps somebody's caret in sight, until one types, scrolls or presses a key, or they leave. */
export function useFollowing(presence: Presence, editor: Editor) {
  const [state, setState] = useState<FollowState>(nobody);
  const { person, name, ended } = state;
  const stop = useCallback(() => setState(nobody), []);

  useEffect(() => {
    if (person === null) return;
    const keepInSight = () => {
      const { people, isKnown } = presence.here();
      const followed = people.find((somebody) => somebody.person === person);
      if (!isKnown) setState({ ...nobody, ended: t`The connection was lost, so the page no longer follows ${name}.` });
      else if (!followed) setState({ ...nobody, ended: t`${name} has left, so the page no longer follows them.` });
      else if (followed.clientId !== null) bringIntoSight(editor.view.dom, followed.clientId);
    };
    keepInSight();
    const keeping = setInterval(keepInSight, KEEP_MS);
    const end = stopsFollowing(editor.view.dom, stop);
    return () => {
      clearInterval(keeping);
      end();
    };
  }, [person, name, presence, editor, stop]);

  useEffect(() => {
    if (ended === '') return;
    const said = setTimeout(stop, SAID_MS);
    return () => clearTimeout(said);
  }, [ended, stop]);

  const follow = useCallback(
    (followed: string) => setState({ ...nobody, person: followed, name: presence.here().people.find((somebody) => somebody.person === followed)?.name ?? '' }),
    [presence],
  );
  const goTo = useCallback(
    (clientId: number, isByKeyboard: boolean) => {
      bringIntoSight(editor.view.dom, clientId);
      // Whoever has no pointer goes on from there; for others the place of their own caret is their own affair.
      const place = caretPlaces(editor.state).get(clientId);
      if (isByKeyboard && place !== undefined) editor.commands.focus(place, { scrollIntoView: false });
    },
    [editor],
  );
  return { state, stop, follow, goTo };
}
