/** What is written into the log of a report. */
export type ReportActKind =
  | 'begun'
  | 'drafted'
  | 'described'
  | 'took-passage'
  | 'settled-change'
  | 'recommended'
  | 'asked-to-approve'
  | 'reminded'
  | 'went-back'
  | 'window-closed'
  | 'approved'
  | 'asked-for-change'
  | 'withdrew-words'
  | 'gave-words-back'
  | 'published'
  | 'withdrawn'
  | 'updated-recommendation';
