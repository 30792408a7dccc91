import { useId, useState } from 'react';
import { t } from '#domain/words/t.ts';
import type { SlotActs } from '#app/editor/credential/studio-slots.ts';
import type { ReferencesView } from '#server/services/credentials/read-references.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { askReferences } from './ask-references.ts';
import { useStudio } from './studio-context.ts';

type Said = { words: string; unread: ReferencesView['unread'] };

/** Adds works to the research from what is pasted: a DOI, BibTeX, RIS or CSL-JSON. */
export function PasteReferences({ acts }: { acts: Pick<SlotActs, 'addWorks'> }) {
  const { slug } = useStudio();
  const id = useId();
  const [text, setText] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [said, say] = useState<Said | null>(null);
  const read = async () => {
    setIsAsking(true);
    say(null);
    const answer = await askReferences(slug, text);
    setIsAsking(false);
    if ('refused' in answer) return say({ words: answer.refused, unread: [] });
    acts.addWorks(answer.works);
    setText(answer.unread.map((each) => each.text).join('\n'));
    say({ words: answer.works.length === 0 ? t`Nothing was added.` : answer.works.length === 1 ? t`1 work was added.` : t`${answer.works.length} works were added.`, unread: answer.unread });
  };
  return (
    <Disclosure summary="Paste references">
      <div className="grid max-w-measure gap-2 py-2">
        <label htmlFor={id} className="text-s font-semibold">
          DOIs, BibTeX, RIS or CSL-JSON
        </label>
        <textarea id={id} className="studio-paste" rows={4} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        <Button type="button" size="small" className="justify-self-start" isPending={isAsking} disabled={text.trim() === ''} onClick={() => void read()}>
          Add them
        </Button>
        <div role="status" className="text-s">
          {said && (
            <>
              <p className="font-semibold">{said.words}</p>
              <ul>
                {said.unread.map(({ text: unreadText, reason }) => (
                  <li key={unreadText} className="break-words">
                    <q>{unreadText}</q>: {reason}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Disclosure>
  );
}
