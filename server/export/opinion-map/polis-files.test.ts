import { describe, expect, it } from 'vitest';
import { readStatementsFile } from './read-statements-file.ts';
import { readVotesFile } from './read-votes-file.ts';
import { statementsFile, votesFile } from './write-polis-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = new Date('2026-03-02T00:00:00Z');
const tally = { agrees: 2, disagrees: 1, seen: 4 };

describe('votes in Polis’ form', () => {
  it('say that agreeing is 1, and one moment for all', () => {
    expect(votesFile([{ voter: 7, statement: 3, vote: -1 }, { voter: 7, statement: 4, vote: 1 }], at)).toBe(
      'timestamp,datetime,comment-id,voter-id,vote\r\n1772409600,2026-03-02T00:00:00.000Z,3,7,-1\r\n1772409600,2026-03-02T00:00:00.000Z,4,7,1\r\n',
    );
  });

  it('come back as they were written', () => {
    const votes = ([1, 0, -1] as const).map((vote, voter) => ({ voter, statement: 3, vote }));
    expect(readVotesFile(bytes(votesFile(votes, at)), new Set([3]))).toEqual({ rows: votes.map((vote) => ({ ...vote, at })), problems: [] });
  });

  it('may have their columns in any order, moments in milliseconds or none, and a byte order mark', () => {
    expect(readVotesFile(bytes('\uFEFFvote,voter-id,comment-id,timestamp\n1,2,3,1772409600000\n0,5,3,\n'), new Set([3])).rows).toEqual([
      { voter: 2, statement: 3, vote: 1, at },
      { voter: 5, statement: 3, vote: 0, at: null },
    ]);
  });

  it('are read with the line and the reason of what cannot be used', () => {
    expect(readVotesFile(bytes('comment-id,voter-id,vote\n3,1,1\n3,x,1\n\n9,1,1\n3,1,2\n'), new Set([3]))).toEqual({
      rows: [{ voter: 1, statement: 3, vote: 1, at: null }],
      problems: [
        { line: 3, reason: 'voter-id “x” is not a number' },
        { line: 5, reason: 'there is no statement 9' },
        { line: 6, reason: 'vote “2” is none of 1, 0 and -1' },
      ],
    });
  });

  it.each([
    ['no columns of that name', 'a,b\n1,2\n', 1, 'the file lacks these columns: comment-id, voter-id, vote'],
    ['an open quotation', 'comment-id,voter-id,vote\n"3,1,1\n', 2, 'quotation marks do not match here'],
    ['nothing', '', 1, 'the file lacks these columns: comment-id, voter-id, vote'],
  ])('with %s are no votes', (_what, text, line, reason) => {
    expect(readVotesFile(bytes(text), new Set())).toMatchObject({ rows: [], problems: [{ reason, line: expect.toSatisfy((found: number) => found >= line) as number }] });
  });

  it('must be text in UTF-8', () => {
    expect(readVotesFile(Uint8Array.of(0xff, 0xfe), new Set()).problems).toEqual([{ line: 1, reason: 'this is not text in UTF-8' }]);
  });
});

describe('statements in Polis’ form', () => {
  const written = statementsFile([{ number: 3, text: '-1 point, "said" by, many', state: 'accepted', tally }, { number: 4, text: 'Out', state: 'rejected', tally }], at);

  it('name no author', () => {
    expect(written.split('\r\n').slice(0, 2)).toEqual([
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
      `1772409600,2026-03-02T00:00:00.000Z,3,,2,1,1,"'-1 point, ""said"" by, many"`,
    ]);
  });

  it('come back as they were written', () => {
    expect(readStatementsFile(bytes(written))).toEqual({ rows: [{ number: 3, text: '-1 point, "said" by, many', state: 'accepted' }, { number: 4, text: 'Out', state: 'rejected' }], problems: [] });
  });

  it('are read with the line and the reason of what cannot be used', () => {
    expect(readStatementsFile(bytes('comment-id,comment-body,moderated\n1,"Two\nlines",0\n1,Again,1\nx,A,1\n2,,1\n4,B,9\n'))).toEqual({
      rows: [{ number: 1, text: 'Two lines', state: 'accepted' }],
      problems: [
        { line: 4, reason: 'statement 1 is given twice' },
        { line: 5, reason: 'comment-id “x” is not a number' },
        { line: 6, reason: 'statement 2 has no text' },
        { line: 7, reason: 'moderated “9” is none of 1, 0 and -1' },
      ],
    });
  });
});
