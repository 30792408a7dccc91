import { describe, expect, it } from 'vitest';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { actWords, keptAct } from './act-sayings.ts';

learnSpanish();

describe('what was done with a credential', () => {
  it('is kept in English, whoever does it, and said to whoever reads in their language', () => {
    const kept = saidIn('es', () => [keptAct('published', '1.0.0'), keptAct('pulled', 2, 1), keptAct('signOffAsked', 'subject-expert')]);
    expect(kept).toEqual(['published version 1.0.0', 'looked at what changed in the credential that this was made from; fields taken: 2, kept: 1', 'asked somebody to sign off: subject expert']);
    expect(kept.map(actWords)).toEqual(kept);
    expect(saidIn('es', () => kept.map(actWords))).toEqual(['publicó la versión 1.0.0', 'revisó los cambios de la credencial de origen; campos tomados: 2, conservados: 1', 'pidió a alguien su firma: especialista en la materia']);
  });

  it('stays as it was kept where nobody says it any more', () => {
    expect(saidIn('es', () => actWords('let an owl write'))).toBe('let an owl write');
  });
});
