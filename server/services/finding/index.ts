import { find, findWhileTyping } from './find.ts';

export const finding = { find, findWhileTyping };
