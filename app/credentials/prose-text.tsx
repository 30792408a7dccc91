import { type ProsePart, proseParts } from '#domain/credential/prose-parts.ts';

/** Prose of a credential: its paragraphs and lists. */
export const ProseText = ({ text }: { text: string }) => <Parts parts={proseParts(text)} />;

const Parts = ({ parts }: { parts: readonly ProsePart[] }) =>
  parts.map((part, place) => {
    if (part.kind === 'paragraph') return <p key={place}>{part.text}</p>;
    const List = part.kind === 'bullets' ? 'ul' : 'ol';
    return (
      <List key={place}>
        {part.entries.map(({ text, parts: within }, at) => (
          <li key={at}>
            {text}
            <Parts parts={within} />
          </li>
        ))}
      </List>
    );
  });
