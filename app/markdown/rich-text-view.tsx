import type { RichBlock, RichInline, RichText } from '#domain/rich-text.ts';
import { Prose } from '#app/ui/page.tsx';

/** The words stay in order for as long as the page shows them, so their place is their key. */
const Inlines = ({ children }: { children: readonly RichInline[] }) => children.map((inline, place) => <Inline key={place} inline={inline} />);

function Inline({ inline }: { inline: RichInline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code className="font-mono text-[0.9em]">{inline.text}</code>;
    case 'mention':
      return <span data-mention="person">{inline.text}</span>;
    case 'image':
      return <img src={inline.src} alt={inline.text} width={inline.width} height={inline.height} loading="lazy" className="h-auto max-w-full" />;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Inlines>{inline.children}</Inlines>
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines>{inline.children}</Inlines>
        </em>
      );
    case 'link':
      return (
        <a href={inline.url} rel={/^https?:/.test(inline.url) ? 'noopener nofollow ugc' : undefined}>
          <Inlines>{inline.children}</Inlines>
        </a>
      );
  }
}

type Levels = { /** The heading that a first-level heading of the text becomes. */ headings: 2 | 3 | 4 };

const Blocks = ({ blocks, headings }: Levels & { blocks: readonly RichBlock[] }) =>
  blocks.map((block, place) => <Block key={place} block={block} headings={headings} />);

function Block({ block, headings }: Levels & { block: RichBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines>{block.children}</Inlines>
        </p>
      );
    case 'heading': {
      const Heading = `h${headings + block.level - 1}` as 'h2' | 'h3' | 'h4' | 'h5';
      return (
        <Heading>
          <Inlines>{block.children}</Inlines>
        </Heading>
      );
    }
    case 'list': {
      const entries = block.entries.map((entry, place) => (
        <li key={place}>
          <Blocks blocks={entry} headings={headings} />
        </li>
      ));
      return block.start === null ? <ul>{entries}</ul> : <ol start={block.start}>{entries}</ol>;
    }
    case 'quote':
      return (
        <blockquote className="my-3 border-l-2 border-line-strong pl-4">
          <Blocks blocks={block.blocks} headings={headings} />
        </blockquote>
      );
    case 'code':
      return (
        <pre className="my-3 bg-sunken p-3 text-s break-words whitespace-pre-wrap">
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr className="my-6 border-line" />;
  }
}

/** Text written in Markdown, set for reading. It is drawn from a tree without HTML, so nothing in it can become markup. */
export const RichTextView = ({ text, headings = 3, className = '' }: Partial<Levels> & { text: RichText; className?: string }) => (
  <Prose className={className}>
    <Blocks blocks={text} headings={headings} />
  </Prose>
);
