import { useId, type ReactNode } from 'react';

const widths = {
  /** The whole paper: lists, tables, proceedings. */
  wide: 'px-edge',
  /** One column of 38rem, for reading. */
  reading: 'mx-auto max-w-measure box-content px-4 md:px-6',
  /** Forms: a little wider than reading, so that two short fields fit beside each other. */
  form: 'mx-auto max-w-2xl box-content px-4 md:px-6',
};

type Inside = { children: ReactNode; className?: string };

/** The room a page stands in; the shell has already opened `main`. */
export const Page = ({ width = 'wide', className = '', children }: Inside & { width?: keyof typeof widths }) => (
  <div className={`${widths[width]} pt-8 pb-18 md:pt-12 print:p-0 ${className}`}>{children}</div>
);

/** A small line above a heading that says what kind of thing follows. */
export const Eyebrow = ({ children, className = '' }: Inside) => (
  <p className={`break-after-avoid text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase ${className}`}>{children}</p>
);

type HeaderProps = {
  title: ReactNode;
  eyebrow?: ReactNode;
  /** One or two sentences under the title, in serif. */
  standfirst?: ReactNode;
  /** Buttons, at most one of them primary. */
  acts?: ReactNode;
  /** A figure on the right, such as the table; under the words on phones. */
  figure?: ReactNode;
  size?: 'normal' | 'large';
};

export function PageHeader({ title, eyebrow, standfirst, acts, figure, size = 'normal' }: HeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-center justify-between gap-x-12 gap-y-6 md:flex-nowrap">
      <div className="min-w-0">
        {eyebrow && <Eyebrow className="mb-2">{eyebrow}</Eyebrow>}
        <h1 className={size === 'large' ? 'max-w-[17em] text-3xl' : 'max-w-[22em] text-2xl'}>{title}</h1>
        {standfirst && <div className="mt-4 max-w-[36rem] font-serif text-l leading-normal text-pretty text-ink-soft">{standfirst}</div>}
        {acts && figure && <div className="mt-6 flex flex-wrap gap-2 print:hidden">{acts}</div>}
      </div>
      {figure || (acts && <div className="flex min-w-0 flex-wrap gap-2 self-end md:shrink-0 print:hidden">{acts}</div>)}
    </header>
  );
}

type SectionProps = Inside & {
  title?: ReactNode;
  eyebrow?: ReactNode;
  /** On the heading's line, on the right: "All 9 reports" or a quiet button. */
  aside?: ReactNode;
  /** `hair` between equal parts, `heavy` opens a block of the front page, `none` for the first part of a page. */
  rule?: 'hair' | 'heavy' | 'none';
  /** `label` is the quiet heading of side columns; `block` the sans heading under a heavy rule. */
  heading?: 'large' | 'medium' | 'block' | 'label';
  id?: string;
};

const rules = { hair: 'border-t border-line pt-8 mt-12', heavy: 'border-t-2 border-ink pt-4 mt-18 print:mt-8', none: '' };
const headings = {
  large: 'text-2xl',
  medium: 'text-xl',
  block: 'font-sans text-m font-semibold tracking-normal leading-snug',
  label: 'font-sans text-xs font-semibold tracking-[0.08em] uppercase text-ink-faint leading-normal',
};

/** A part of a page, divided by a line and never boxed. With an id it is a region that can be linked to. */
export function Section({ title, eyebrow, aside, rule = 'hair', heading = 'medium', id, className = '', children }: SectionProps) {
  const labelled = id && title ? { id, 'aria-labelledby': `${id}-heading` } : { id };
  const underline = heading === 'label' ? 'border-b border-line-strong pb-2' : '';
  return (
    <section {...labelled} className={`scroll-mt-6 ${rules[rule]} ${className}`}>
      {eyebrow && <Eyebrow className="mb-1.5">{eyebrow}</Eyebrow>}
      {title && (
        <div className={`mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 ${underline}`}>
          <h2 id={id && `${id}-heading`} className={headings[heading]}>
            {title}
          </h2>
          {aside && <div className="text-s">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Running text: serif, 60 to 75 characters a line. */
export const Prose = ({ children, className = '' }: Inside) => (
  <div
    className={`max-w-measure font-serif text-read [&_h2]:mt-8 [&_h2]:mb-3 [&_h2]:text-xl [&_h3]:mt-6 [&_h3]:mb-2 [&_h3]:text-l [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&>*+*]:mt-3 [&_p+p]:mt-3 [&_ul]:list-disc [&_ul]:pl-6 ${className}`}
  >
    {children}
  </div>
);

/** Words beside the text under a short heavy rule; below it on phones. A note and no landmark: a page has many, several of one name. */
export function SideNote({ title, children, className = '' }: Inside & { title: ReactNode }) {
  const titleId = useId();
  return (
    <div role="note" aria-labelledby={titleId} className={`border-t-2 border-ink pt-3 text-s text-ink-soft ${className}`}>
      <p id={titleId} className="mb-1 font-semibold text-ink">
        {title}
      </p>
      {children}
    </div>
  );
}

type ReadingProps = Inside & { notes?: ReactNode; /** Where there is no room beside the text, the notes stand before it and not after. */ areNotesFirst?: boolean };

/** Text in the reading column with its notes on the right where there is room. */
export const Reading = ({ children, notes, areNotesFirst = false, className = '' }: ReadingProps) => (
  <div className={`grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)] ${className}`}>
    {notes && areNotesFirst && <div className="grid content-start gap-6 lg:col-start-2 lg:row-start-1">{notes}</div>}
    <div className="min-w-0 lg:col-start-1 lg:row-start-1">{children}</div>
    {notes && !areNotesFirst && <div className="grid content-start gap-6">{notes}</div>}
  </div>
);
