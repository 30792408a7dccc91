import { messagesOf } from './messages-of.mjs';
import { readPlaces } from './read-places.mjs';

/**
 * A module with its messages in another language. `find` gives the words for a key, or undefined: then they stay in English. The tag `t` goes in any case, since what is said is
 * known by now. Null where there is nothing to write.
 */
export function writeWords(source, file, find) {
  const messages = messagesOf(source, file);
  return messages.length === 0 ? null : written({ start: 0, end: source.length }, messages, { source, find });
}

/** A span of the source, with the messages that stand in it. */
function written({ start, end }, messages, to) {
  let text = '';
  let at = start;
  for (const message of messages) {
    if (message.start < at || message.end > end) continue;
    text += to.source.slice(at, message.start) + writtenMessage(message, messages.filter((other) => other !== message), to);
    at = message.end;
  }
  return text + to.source.slice(at, end);
}

function writtenMessage(message, others, to) {
  const said = to.find(message.key);
  if (said === undefined) return written({ start: message.untagged, end: message.end }, others, to);
  const at = { ...to, placed: placesOf(message.parts), others };
  const parts = readPlaces(said);
  if (message.kind === 'children') return asChildren(parts, at);
  return message.kind === 'attribute' ? `{${asText(parts, at)}}` : asText(parts, at);
}

function placesOf(parts, places = new Map()) {
  for (const part of parts) {
    if (part.place === undefined) continue;
    places.set(part.place, part);
    if (part.parts) placesOf(part.parts, places);
  }
  return places;
}

const asChildren = (parts, at) => parts.map((part) => (part.text !== undefined ? `{${JSON.stringify(part.text)}}` : asChild(at.placed.get(part.place), part, at))).join('');

function asChild(placed, { parts }, at) {
  if (placed.open) return `${written(placed.open, at.others, at)}${asChildren(parts, at)}${at.source.slice(placed.close.start, placed.close.end)}`;
  const source = written(placed, at.others, at);
  return placed.isExpression ? `{${source}}` : source;
}

function asText(parts, at) {
  if (parts.every((part) => part.text !== undefined)) return JSON.stringify(parts.map((part) => part.text).join(''));
  const spans = parts.map((part) => (part.text !== undefined ? part.text.replace(/[\\`]|\$(?=\{)/gu, '\\$&') : `\${${written(at.placed.get(part.place), at.others, at)}}`));
  return `\`${spans.join('')}\``;
}
