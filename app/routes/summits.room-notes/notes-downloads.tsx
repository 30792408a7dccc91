import { Link } from '@remix-run/react';

/** The notes as files, where everybody is shown as they chose. */
export const NotesDownloads = ({ notes }: { /** The address of the notes' page. */ notes: string }) => (
  <p className="mt-4 max-w-measure text-s text-ink-soft print:hidden">
    Download:{' '}
    <a href={`${notes}.md`}>
      Markdown
    </a>
    ,{' '}
    <a href={`${notes}.json`}>
      JSON
    </a>
    . Names stand there <Link to="/account/profile">as each writer chose</Link>.
  </p>
);
