/**
 * Words that VOCABULARY bans from names, each with the sentence a reviewer would say.
 * The names of files are checked with the same list by `check-file-budgets.mjs`.
 */
export const bannedWords = new Map(
  Object.entries({
    utils: 'A drawer is not a name; say what the functions are about.',
    util: 'A drawer is not a name; say what the functions are about.',
    helpers: 'A drawer is not a name; say what the functions are about.',
    helper: 'A drawer is not a name; say what the functions are about.',
    misc: 'A drawer is not a name; say what the functions are about.',
    common: 'A drawer is not a name; say what the functions are about.',
    manager: 'Everything manages something; say what it does.',
    handler: 'Say what happens ("closeRoom"), not that something is handled.',
    data: 'Everything is data; say which thing it is.',
    info: 'Everything is information; say which thing it is.',
    item: 'Say what it is one of: a seat, a remark, an agenda session.',
    items: 'Say what they are: seats, remarks, agenda sessions.',
    temp: 'Say what it is for; that it is short-lived shows by its scope.',
    v2: 'The second way replaces the first; it does not stand beside it.',
  }),
);

/** Names that the platform or our own settings gave, which would read worse under another one. */
const platformNames = new Set(['formData', 'FormData', 'itemProp', 'dataTransfer', 'dataDir']);

/** 'openHelpQueue' and 'open-help-queue' -> ['open', 'help', 'queue'] */
export function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

/** The reason why a name may not stand, or null. */
export function objectionTo(name) {
  if (platformNames.has(name)) return null;
  const words = wordsOf(name);
  for (const word of words) {
    const sentence = bannedWords.get(word);
    if (sentence !== undefined) return `"${word}" is not in our vocabulary. ${sentence}`;
  }
  if (words.length > 1 && words[0] === 'new') {
    return '"new..." ages at once. Say what sets it apart: "draft", "proposed", "incoming".';
  }
  const place = words.findIndex((word) => word === 'session' || word === 'sessions');
  if (place !== -1 && !['agenda', 'auth'].includes(words[place - 1] ?? '')) {
    return '"session" alone means two things here. Say agendaSession or authSession.';
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const vocabulary = {
  meta: { type: 'suggestion', schema: [], docs: { description: 'one word, one thing' } },
  create(context) {
    return {
      'Program:exit'() {
        for (const scope of context.sourceCode.scopeManager.scopes) {
          for (const variable of scope.variables) {
            const declared = variable.defs.find((def) => isOurs(def));
            if (declared === undefined) continue;
            const objection = objectionTo(variable.name);
            if (objection !== null) {
              context.report({ node: declared.name, message: `${variable.name}: ${objection}` });
            }
          }
        }
      },
    };
  },
};

/** A name is ours when we chose it: not imported, and not the key of somebody else's object. */
function isOurs(def) {
  if (def.type === 'ImportBinding' || def.name.type !== 'Identifier') return false;
  const parent = def.name.parent;
  const property = parent?.type === 'AssignmentPattern' ? parent.parent : parent;
  return !(property?.type === 'Property' && property.shorthand);
}
