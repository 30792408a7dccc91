import { keepDistance, readOther, undoDistance } from './keep-distance.ts';
import { listKeptAway } from './list-kept-away.ts';

export const distance = { keepDistance, listKeptAway, readOther, undoDistance };
