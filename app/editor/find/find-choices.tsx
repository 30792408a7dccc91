import type { ReactNode } from 'react';
import { keyboardHere, keysInWords } from '../commands/key-notation.ts';
import type { Wanted } from './find-in-text.ts';

type Props = { wanted: Wanted; choose: (wanted: Wanted) => void; /** What came of the last act. */ outcome: string; children: ReactNode };

/** How closely the words have to match, and what else can be done. */
export const FindChoices = ({ wanted, choose, outcome, children }: Props) => (
  <div className="find-choices">
    <label>
      <input type="checkbox" checked={wanted.isCaseMatched} onChange={({ target }) => choose({ ...wanted, isCaseMatched: target.checked })} />
      Match case
    </label>
    <label>
      <input type="checkbox" checked={wanted.isWholeWord} onChange={({ target }) => choose({ ...wanted, isWholeWord: target.checked })} />
      Whole words
    </label>
    {children}
    <span className="find-outcome" role="status">
      {outcome}
    </span>
    <span className="find-browser" hidden={outcome !== ''}>{keysInWords('Mod-f', keyboardHere())} once more finds on the whole page.</span>
  </div>
);
