import { createRelativePositionFromTypeIndex, Doc } from 'yjs';
import { writeAnchorPoint } from '#domain/document/remarks/anchor-point.ts';
import type { RemarkDraft } from '#domain/document/remarks/remark-form.ts';

const words = new Doc().getText('words');
words.insert(0, 'Trust is earned twice');

/** A remark that somebody is about to make, on words of some document. */
export const aRemarkDraft = (given: Partial<RemarkDraft> = {}): RemarkDraft => ({
  text: 'By whom?',
  mentions: [],
  quote: 'earned twice',
  start: writeAnchorPoint(createRelativePositionFromTypeIndex(words, 9)),
  end: writeAnchorPoint(createRelativePositionFromTypeIndex(words, 21, -1)),
  ...given,
});
