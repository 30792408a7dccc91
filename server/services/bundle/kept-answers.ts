import type { FloorFile } from '#domain/bundle/bundle-schema.ts';
import type { PollAnswer } from '#domain/live/poll.ts';
import type { PollResult } from '#domain/live/views/entry-types.ts';

/** Answers, nobody's, that count up to a result; none of a ranking, whose points do not tell the orders they came from. */
export const keptAnswersOf = ({ kind }: Pick<FloorFile['polls'][number], 'kind'>, result: PollResult): PollAnswer[] =>
  result.flatMap(({ label, count }, place) => {
    // What a bundle says of itself is not made into more rows than a hall can hold.
    const answers = Math.min(count, 10_000);
    if (kind === 'choice') return Array.from({ length: answers }, (): PollAnswer => ({ kind, choice: place }));
    if (kind === 'scale') return Array.from({ length: answers }, (): PollAnswer => ({ kind, value: Number(label) }));
    return kind === 'words' ? Array.from({ length: answers }, (): PollAnswer => ({ kind, words: label })) : [];
  });
