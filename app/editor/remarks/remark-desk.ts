import type { Editor } from '@tiptap/core';
import type { Anchor } from '#domain/document/remarks/anchor.ts';
import type { RemarkAct } from '#domain/document/remarks/remark-form.ts';
import { t } from '#domain/words/t.ts';
import type { RemarkListView, ThreadView } from '#server/services/remarks/list-remarks.ts';
import { remarkNews } from './remark-news.ts';
import { loadRemarks, sendRemark, type Answer } from './remark-wire.ts';

export type Shown = 'open' | 'resolved';
export type RemarksKnown = {
  /** Null until they have been loaded. */
  list: RemarkListView | null;
  /** Why they could not be loaded. */
  trouble: string | null;
  shown: Shown;
  /** The thread that is opened. */
  openId: string | null;
  /** What a remark is being written about. */
  composed: Anchor | null;
  /** Threads whose words are gone. */
  gone: ReadonlySet<string>;
  /** The shown threads, in the order of their words; those whose words are gone last. */
  order: readonly string[];
  /** For who cannot see the margin. */
  spoken: string;
};

const nothing: RemarksKnown = { list: null, trouble: null, shown: 'open', openId: null, composed: null, gone: new Set(), order: [], spoken: '' };
/** A hall that remarks at once is loaded once. */
const LOAD_AFTER_MS = 150;

const doneWords: Record<RemarkAct['intent'], string> = { add: t`Remark sent`, answer: t`Answer sent`, edit: t`Saved`, remove: t`Removed`, resolve: t`Resolved`, reopen: t`Open again` };

export type RemarkDesk = ReturnType<typeof createRemarkDesk>;

/** What this page knows of the remarks on its text, and what it does to them. */
export function createRemarkDesk(documentId: string) {
  const watchers = new Set<() => void>();
  let known = nothing;
  let loading: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const learn = (news: Partial<RemarksKnown>) => {
    known = { ...known, ...news };
    for (const changed of watchers) changed();
  };
  const take = (answer: Answer): string | null => {
    if ('refused' in answer) return answer.refused;
    const { list } = answer;
    const openId = known.openId !== null && list.threads.some(({ id }) => id === known.openId) ? known.openId : null;
    learn({ list, openId, trouble: null, spoken: remarkNews(known.list, list) ?? known.spoken });
    return null;
  };
  const load = async () => {
    const mine = (asked += 1);
    const answer = await loadRemarks(documentId);
    // What was asked for later knows more.
    if (mine !== asked) return;
    const trouble = take(answer);
    if (trouble !== null) learn({ trouble });
  };
  return {
    known: () => known,
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    learn,
    loadSoon: () => {
      clearTimeout(loading);
      loading = setTimeout(() => void load(), LOAD_AFTER_MS);
    },
    /** Does one thing; answers with why not, or null when it is done. */
    send: async (act: RemarkAct): Promise<string | null> => {
      const before = new Set(known.list?.threads.map(({ id }) => id));
      const refused = take(await sendRemark(documentId, act));
      if (refused === null && act.intent === 'add') learn({ composed: null, shown: 'open', openId: known.list?.threads.find(({ id, isOwn }) => isOwn && !before.has(id))?.id ?? null });
      if (refused === null && (act.intent === 'resolve' || act.intent === 'reopen')) learn({ openId: null });
      if (refused === null) learn({ spoken: doneWords[act.intent] });
      return refused;
    },
    /** Leaves what is on its way. Who watches goes on watching: the editor comes back after it was made anew. */
    rest: () => {
      clearTimeout(loading);
      asked += 1;
    },
  };
}

export const shownThreads = ({ list, shown }: Pick<RemarksKnown, 'list' | 'shown'>): ThreadView[] => (list?.threads ?? []).filter(({ resolved }) => (resolved === null) === (shown === 'open'));

/** The desk of the text in this editor. */
export const remarkDeskOf = (editor: Editor): RemarkDesk => editor.storage.remarks.desk;

declare module '@tiptap/core' {
  interface Storage {
    remarks: { desk: RemarkDesk };
  }
}
