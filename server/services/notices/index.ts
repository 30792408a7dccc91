import { countUnread, listNotices, openNotice, readAllNotices } from './read-notices.ts';

export const notices = { countUnread, listNotices, openNotice, readAllNotices };
