import { Fragment, type ReactNode } from 'react';
import { imageSizeOf, imageWordsOf } from '#domain/document/read-attributes.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { textElement } from '#app/versions/text-elements.tsx';
import { withMarks } from '#app/versions/text-marks.tsx';
import { imageIdIn } from './report-addresses.ts';

/** Where a picture of this version is had, by its id. */
type ImageAddress = (imageId: string) => string;
type Props = { nodes: readonly UnsignedNode[]; imageAddress: ImageAddress; /** Stands behind the last words, such as the numbers of sources. */ tail?: ReactNode };

/** The text of a report as it reads, with what stands behind its last words. */
export const ReportNodes = ({ nodes, imageAddress, tail }: Props) =>
  nodes.map((node, place) => <Fragment key={place}>{drawn(node, imageAddress, place === nodes.length - 1 ? tail : undefined)}</Fragment>);

const lines = ['paragraph', 'heading'];
const nests = ['bulletList', 'orderedList', 'taskList', 'listItem', 'taskItem', 'blockquote', 'callout'];

/** Whether something can stand behind the last words of a node and still be within it. */
function takesTail(part: UnsignedPart | undefined): boolean {
  if (part === undefined || 'text' in part) return false;
  return lines.includes(part.type) || (nests.includes(part.type) && takesTail(part.content.at(-1)));
}

function drawn(part: UnsignedPart, imageAddress: ImageAddress, tail: ReactNode): ReactNode {
  if ('text' in part) return withMarks(part.text, part.marks);
  const isInside = tail !== undefined && takesTail(part);
  const last = part.content.length - 1;
  const children = (
    <>
      {part.content.map((child, place) => (
        <Fragment key={place}>{drawn(child, imageAddress, isInside && place === last && nests.includes(part.type) ? tail : undefined)}</Fragment>
      ))}
      {isInside && lines.includes(part.type) && tail}
    </>
  );
  return (
    <>
      {part.type === 'image' ? <Picture attributes={part.attributes} imageAddress={imageAddress} /> : textElement(part, { under: 1, children: part.content.length > 0 || isInside ? children : part.type === 'paragraph' ? <br /> : null })}
      {tail !== undefined && !isInside && <p className="source-marks">{tail}</p>}
    </>
  );
}

function Picture({ attributes, imageAddress }: { attributes: Record<string, unknown>; imageAddress: ImageAddress }) {
  const [words, imageId] = [imageWordsOf(attributes), imageIdIn(attributes.src)];
  if (imageId === null) return <p>{words === '' ? 'A picture' : `Picture: ${words}`}</p>;
  return <img src={imageAddress(imageId)} alt={words} loading="lazy" {...(imageSizeOf(attributes) ?? {})} />;
}
