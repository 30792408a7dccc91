import { follow, readFollow } from './follow.ts';
import { sendNoticeMails } from './send-notice-mails.ts';
import { readStop, stopMails } from './stop-mails.ts';
import { countUnread, listNotices, openNotice, readAllNotices, readUnread } from './read-notices.ts';
import { readNoticeSettings, saveNoticeChoices, tryAddressAgain } from './settings.ts';

export const notices = { countUnread, follow, listNotices, openNotice, readAllNotices, readFollow, readNoticeSettings, readStop, readUnread, saveNoticeChoices, sendNoticeMails, stopMails, tryAddressAgain };
