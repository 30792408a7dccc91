import { Link } from '@remix-run/react';
import { type Attribution, shownWords } from '#domain/attribution.ts';
import { t } from '#domain/words/t.ts';

const touchable = 'pointer-coarse:inline-block pointer-coarse:px-1 pointer-coarse:py-3';
const formats = [['docx', t`Word`], ['md', t`Markdown`], ['html', t`HTML`], ['txt', t`Plain text`]] as const;

/** The notes as files: with who wrote them, everybody as they chose, or the text alone. */
export const NotesDownloads = ({ notes, shownAs, changesAt }: { /** The address of the notes' page. */ notes: string; shownAs: Attribution; /** Where that is changed. */ changesAt: string }) => (
  <section aria-label="Downloads" className="mt-4 max-w-measure text-s text-ink-soft print:hidden">
    <p>
      Download with who wrote it: <Formats notes={notes} asked="" about="with who wrote it" />, <a href={`${notes}.json`} className={touchable}>JSON</a>
    </p>
    <p>
      Or the text alone: <Formats notes={notes} asked="?authors=no" about="the text alone" />
    </p>
    <p>
      You are shown there {shownWords()[shownAs]}.{' '}
      <Link to={changesAt} className={touchable}>
        Change it
      </Link>
    </p>
    <p>
      <Link to={`${notes}/remarks`} className={touchable}>
        Remarks as a list
      </Link>
      , to read or to print.
    </p>
    <p>
      <Link to={`${notes}/credential`} className={touchable}>
        Begin a credential from these notes
      </Link>
      , or send passages to one.
    </p>
  </section>
);

const Formats = ({ notes, asked, about }: { notes: string; asked: string; about: string }) =>
  formats.map(([ending, word], place) => (
    <span key={ending}>
      {place > 0 && ', '}
      <a href={`${notes}.${ending}${asked}`} className={touchable}>
        {word}
        <span className="sr-only">, {about}</span>
      </a>
    </span>
  ));
