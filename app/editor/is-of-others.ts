import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Whether a change draws what came into the shared text from elsewhere: from others, or by one's own undo. */
export const isOfOthers = (change: Transaction): boolean => (change.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;
