import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { figureOf, passageSourcesOf } from '#domain/document/passages/passage-attributes.ts';
import { wordingOf } from '#domain/document/passages/wording.ts';
import { StoredParts } from '#app/versions/stored-text.tsx';
import { ComposedFigure } from './composed-figure.tsx';
import { useComposing } from './composing-context.ts';
import { PassageFoot } from './passage-foot.tsx';

/** The text of the report as it is stored, in the look of the editor: until that is there, and without JavaScript. */
export function ComposedText({ placeholder }: { placeholder: string }) {
  const { text } = useComposing().view;
  const blocks = text.filter((part): part is UnsignedNode => !('text' in part));
  const isEmpty = !blocks.some(hasSomething);
  return (
    <div className="notes" data-placeholder={isEmpty ? placeholder : undefined}>
      {!isEmpty && blocks.map((block, place) => <Block key={place} block={block} isLast={!isOwnWords(blocks[place + 1])} />)}
    </div>
  );
}

const isOwnWords = (block: UnsignedNode | undefined): boolean => block !== undefined && block.type !== 'passage' && block.type !== 'figure' && block.type !== 'heading' && wordingOf([block]) !== '';
const hasSomething = (part: UnsignedPart): boolean => ('text' in part ? part.text.trim() !== '' : ['figure', 'image', 'horizontalRule', 'mention'].includes(part.type) || part.content.some(hasSomething));

function Block({ block, isLast }: { block: UnsignedNode; /** No further words of the convener follow. */ isLast: boolean }) {
  if (block.type === 'figure')
    return (
      <figure className="composed-figure">
        <ComposedFigure figure={figureOf(block.attributes)} />
      </figure>
    );
  if (block.type === 'passage')
    return (
      <section className="composed-passage">
        <div className="composed-words">
          <StoredParts parts={block.content} />
        </div>
        <div className="composed-slot">
          <PassageFoot sourceIds={passageSourcesOf(block.attributes)} wording={wordingOf(block.content)} />
        </div>
      </section>
    );
  if (!isOwnWords(block)) return <StoredParts parts={[block]} />;
  return (
    <div data-unsourced={isLast ? 'last' : ''}>
      <StoredParts parts={[block]} />
    </div>
  );
}
