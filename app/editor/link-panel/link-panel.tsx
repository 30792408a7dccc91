import type { VirtualElement } from '@floating-ui/dom';
import { posToDOMRect } from '@tiptap/core';
import { type FormEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { t } from '#domain/words/t.ts';
import { buttonLook } from '#app/ui/button-look.ts';
import { Button } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { usePlaced } from '../placing/use-placed.ts';
import { useWriting } from '../writing.ts';
import { removeLink, setLink } from './link-edits.ts';
import { readAddress } from './read-address.ts';
import { showChosen } from './show-chosen.ts';

const REFUSED = t`A link leads to the web or to a mailbox, as example.org or ada@example.org. Nothing was changed.`;

/** Where the chosen words lead to. */
export function LinkPanel() {
  const { shown, mayWrite } = useWriting();
  return shown === 'link' && mayWrite ? <LinkForm /> : null;
}

function LinkForm() {
  const { editor, show } = useWriting();
  const [before] = useState(() => {
    editor.commands.extendMarkRange('link');
    const href: unknown = editor.getAttributes('link').href;
    return { href: typeof href === 'string' ? href : '', isEmpty: editor.state.selection.empty };
  });
  const [address, setAddress] = useState(before.href);
  const [words, setWords] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const place = useMemo<VirtualElement>(
    () => ({ getBoundingClientRect: () => posToDOMRect(editor.view, editor.state.selection.from, editor.state.selection.to), contextElement: editor.view.dom }),
    [editor],
  );
  const panel = usePlaced<HTMLDivElement>(place, 'bottom-start');
  useEffect(() => {
    panel.current?.querySelector('input')?.select();
    return showChosen(editor.view);
  }, [editor, panel]);
  const close = useCallback(() => {
    editor.view.focus();
    show(null);
  }, [editor, show]);
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    document.addEventListener('keydown', escape, { capture: true });
    return () => document.removeEventListener('keydown', escape, { capture: true });
  }, [close]);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !panel.current?.contains(target)) show(null);
    };
    const kinds = ['pointerdown', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, leave);
    return () => kinds.forEach((kind) => document.removeEventListener(kind, leave));
  }, [panel, show]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = readAddress(address, window.location.origin);
    setIsRefused(href === null);
    if (href === null) return panel.current?.querySelector('input')?.focus();
    setLink(editor, href, words.trim() || address.trim());
    show(null);
  };
  const opens = readAddress(before.href, window.location.origin);
  return (
    <div ref={panel} role="dialog" aria-label={before.href ? 'Change the link' : 'Add a link'} className="link-panel">
      <form className="grid gap-3" noValidate onSubmit={submit}>
        <TextField
          field={plainField('link-address', isRefused ? { errors: [REFUSED] } : {})}
          label="Address"
          type="url"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="example.org"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        {before.isEmpty && <TextField field={plainField('link-words')} label="Words that lead there" isOptional autoComplete="off" value={words} onChange={({ target }) => setWords(target.value)} />}
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="primary">
            {before.href ? 'Change' : 'Add link'}
          </Button>
          {opens && (
            <a className={buttonLook({ size: 'small' })} href={opens} target="_blank" rel="noopener noreferrer">
              Open
              <span className="sr-only"> in a new tab</span>
            </a>
          )}
          {before.href && (
            <Button type="button" size="small" onClick={() => (removeLink(editor), show(null))}>
              Remove
            </Button>
          )}
          <Button type="button" size="small" variant="quiet" onClick={close}>
            Cancel
          </Button>
        </div>
      </form>
    </div>
  );
}
