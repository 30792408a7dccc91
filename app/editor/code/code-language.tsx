import { useEffect, useRef } from 'react';
import { placeBesideBlock } from '../placing/place-beside-block.ts';
import type { BlockAtCaret } from '../use-block-at-caret.ts';
import { useWriting } from '../writing.ts';
import { codeLanguageOf, codeLanguages } from './code-languages.ts';

/** The language of the code around the caret, at its upper edge. */
export function CodeLanguage({ code: { position, block } }: { code: BlockAtCaret }) {
  const { editor } = useWriting();
  const place = useRef<HTMLDivElement>(null);
  const written: unknown = block.attrs.language;
  const known = codeLanguageOf(written);
  useEffect(() => {
    if (place.current) return placeBesideBlock(editor, position, place.current, 'top-end');
  }, [editor, position]);
  const choose = (language: string) => {
    if (editor.state.doc.nodeAt(position)?.type.name !== 'codeBlock') return;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'language', language === '' ? null : language));
  };
  return (
    <div ref={place} className="beside-caret" data-tools>
      <select
        className="code-language"
        aria-label="Language of this code"
        value={known ?? (typeof written === 'string' ? written : '')}
        onChange={({ target }) => choose(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          editor.view.focus();
        }}
      >
        <option value="">Plain text</option>
        {known === null && typeof written === 'string' && written !== '' && <option value={written}>{written}</option>}
        {Object.entries(codeLanguages).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
