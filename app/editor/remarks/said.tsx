import type { RemarkView } from '#server/services/remarks/list-remarks.ts';
import { cutAtMentions } from './mention-words.ts';

/** The words of a remark, or who took them out. */
export const Said = ({ remark: { text, mentions, removedBy } }: { remark: RemarkView }) => {
  if (removedBy !== null) return <i className="text-ink-soft">{removedBy === 'author' ? 'Removed by its author.' : 'Removed by a facilitator.'}</i>;
  return cutAtMentions(text, mentions).map(({ words, isMention }, place) => (isMention ? <b key={place}>{words}</b> : <span key={place}>{words}</span>));
};
