import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../ground/root.mjs';
import { roomOf } from './room-of.mjs';

/** English stands in the sources, the others in the catalogue. */
export const spokenLanguages = ['en', 'es'];

export const catalogueFile = (language, room) => inRoot('words', language, `${room}.json`);

/** Gives what a file's messages are called in a language: `find(file)(key)`, undefined where nobody has said it yet. */
export function openCatalogue(language) {
  const rooms = new Map();
  return (file) => {
    const room = roomOf(file);
    if (!rooms.has(room)) rooms.set(room, readRoom(language, room));
    return (key) => rooms.get(room)[key];
  };
}

export function readRoom(language, room) {
  const file = catalogueFile(language, room);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
