import { useState } from 'react';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import type { RemarkView } from '#server/services/remarks/list-remarks.ts';
import { useWriting } from '../writing.ts';
import { focusNote } from './go-to.ts';
import { RemarkComposer } from './remark-composer.tsx';
import { Said } from './said.tsx';
import { saidAt } from './said-at.ts';
import { useRemarks } from './use-remarks.ts';

/** Who said it and when. */
export const SaidBy = ({ remark: { author, at, isEdited } }: { remark: RemarkView }) => (
  <span className="remark-by">
    <b>{author.name}</b> <PerspectiveMark of={author.perspective} />{' '}
    <span className="remark-time">
      <time dateTime={at}>{saidAt(at)}</time>
      {isEdited && ', edited'}
    </span>
  </span>
);

/** One remark or answer in an open thread, with what its reader may do to it. */
export function RemarkSaid({ remark, threadId, what }: { remark: RemarkView; threadId: string; what: 'remark' | 'answer' }) {
  const { editor } = useWriting();
  const { desk } = useRemarks();
  const [state, setState] = useState<'read' | 'edit' | 'remove'>('read');
  const [refused, setRefused] = useState<string | null>(null);
  const { id: remarkId, text, mentions } = remark;
  const read = () => {
    setState('read');
    focusNote(editor, threadId);
  };
  if (state === 'edit')
    return (
      <RemarkComposer
        what={`edit ${remarkId}`}
        label={what === 'answer' ? 'Your answer' : 'Your remark'}
        act="Save"
        words={{ text, mentions }}
        takesFocus
        cancel={read}
        send={async (words) => {
          const why = await desk.send({ intent: 'edit', remarkId, ...words });
          if (why === null) read();
          return why;
        }}
      />
    );
  const remove = async () => {
    const why = await desk.send({ intent: 'remove', remarkId });
    setRefused(why);
    if (why === null) read();
  };
  return (
    <div>
      <SaidBy remark={remark} />
      <p className="remark-words">
        <Said remark={remark} />
      </p>
      {state === 'read' ? (
        <span className="remark-acts">
          {remark.mayEdit && <Act press={() => setState('edit')}>Edit</Act>}
          {remark.mayRemove && <Act press={() => setState('remove')}>Remove</Act>}
        </span>
      ) : (
        <span className="remark-acts" role="group" aria-label={what === 'answer' ? 'Remove this answer?' : 'Remove this remark?'}>
          <span className="text-xs">{what === 'answer' ? 'Remove this answer for good?' : 'Remove this remark for good?'}</span>
          <Act press={() => void remove()}>Yes, remove it</Act>
          <Act press={read}>No</Act>
        </span>
      )}
      <p role="alert" className="text-xs font-semibold text-bad">
        {refused}
      </p>
    </div>
  );
}

export const Act = ({ press, children }: { press: () => void; children: string }) => (
  <Button type="button" variant="quiet" size="small" className="remark-act" onClick={press}>
    {children}
  </Button>
);
