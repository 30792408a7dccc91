// That Plenary says everything in every language: each message of the sources has its words in the catalogue, with the same places, nothing that looks like words is no message,
// and nothing speaks before there is a reader.
// `--missing ROOM` prints what a room lacks, with where it stands; `--room ROOM` judges it alone, and `--all` rooms too that are not done yet.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './ground/root.mjs';
import { readRoom, spokenLanguages } from './words/catalogue.mjs';
import { messagesOf } from './words/messages-of.mjs';
import { notWords } from './words/not-words.mjs';
import { placesIn, readPlaces } from './words/read-places.mjs';
import { roomOf } from './words/room-of.mjs';
import { saidWhileLoading } from './words/said-while-loading.mjs';
import { unmarkedIn } from './words/unmarked-in.mjs';
import { unspokenRooms } from './words/unspoken-rooms.mjs';

const others = spokenLanguages.filter((language) => language !== 'en');
const [asked, askedRoom] = process.argv.slice(2);
const rooms = await readRooms();

if (asked === '--missing') tellMissing(askedRoom);
else {
  const judged = [...rooms].filter(([room]) => asked !== undefined || !unspokenRooms.includes(room));
  const complaints = [...[...rooms.values()].flatMap(({ early }) => early), ...judged.flatMap(([room, said]) => [...said.unmarked, ...others.flatMap((language) => complaintsOn(language, room, said.messages))]), ...(askedRoom === undefined ? await strayRooms() : [])];
  for (const complaint of complaints) console.error(complaint);
  const count = judged.reduce((sum, [, { messages }]) => sum + messages.size, 0);
  console.log(`${count} messages of ${judged.length} rooms in ${spokenLanguages.length} languages; ${unspokenRooms.length} rooms are not done yet.`);
  process.exit(complaints.length > 0 || rooms.size === 0 ? 1 : 0);
}

/** What each room says: its messages, each with a place where it stands, and what looks like words and is none. */
async function readRooms() {
  const found = new Map();
  for (const file of (await sources()).filter((one) => !notWords(one) && (askedRoom === undefined || roomOf(one) === askedRoom))) {
    const source = await readFile(inRoot(file), 'utf8');
    const messages = messagesOf(source, file);
    const unmarked = unmarkedIn(source, file).map(({ line, text }) => `${file}:${line} is said in English alone: “${text}”. Mark it with t, or as JSX.`);
    const room = found.get(roomOf(file)) ?? { messages: new Map(), unmarked: [], early: [] };
    for (const { key, start, end } of messages) if (!room.messages.has(key)) room.messages.set(key, { file, around: source.slice(Math.max(0, start - 90), end + 50).replaceAll(/\s+/gu, ' ') });
    room.unmarked.push(...unmarked);
    if (!file.startsWith('app/')) room.early.push(...saidWhileLoading(source, file).map(({ line, text }) => `${file}:${line} says “${text}” while it is loaded, when nobody reads yet. Let a function say it.`));
    found.set(roomOf(file), room);
  }
  return found;
}

async function sources() {
  const found = [];
  for (const folder of ['app', 'domain', 'server']) {
    for (const entry of await readdir(inRoot(folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /(?<!\.test|\.d)\.tsx?$/u.test(entry.name)) found.push(join(entry.parentPath, entry.name).slice(inRoot().length));
    }
  }
  return found.sort();
}

function complaintsOn(language, room, messages) {
  const said = readRoom(language, room);
  const missing = [...messages].filter(([key]) => !(key in said)).map(([key, { file }]) => `${file}: “${key}” has no words in ${language} (words/${language}/${room}.json).`);
  const stale = Object.keys(said).filter((key) => !messages.has(key)).map((key) => `words/${language}/${room}.json: nobody says “${key}” any more.`);
  const crooked = Object.entries(said).filter(([key, words]) => !holdsItsPlaces(key, words)).map(([key, words]) => `words/${language}/${room}.json: “${words}” has not the places of “${key}”.`);
  return [...missing, ...stale, ...crooked];
}

function holdsItsPlaces(key, words) {
  try {
    readPlaces(words);
  } catch {
    return false;
  }
  return words.trim() !== '' && placesIn(key) === placesIn(words);
}

async function strayRooms() {
  const stray = await Promise.all(others.map(async (language) => (await readdir(inRoot('words', language))).filter((name) => !rooms.has(name.replace(/\.json$/u, ''))).map((name) => `words/${language}/${name} is of no room.`)));
  return stray.flat();
}

function tellMissing(room) {
  for (const language of others) {
    const said = readRoom(language, room);
    for (const [key, { file, around }] of rooms.get(room)?.messages ?? []) if (!(key in said)) console.log(`# ${file}: ${around}\n${JSON.stringify(key)}\n`);
  }
  for (const complaint of rooms.get(room)?.unmarked ?? []) console.log(complaint);
}
