/**
 * Whoever goes elsewhere while a page is being read gives up its answer. The framework tells the console that as an error, and leaves the end of
 * the answer to nobody, which the browser reports as an error of the page.
 */
const MENDS = [
  ['/@remix-run/react/dist/esm/single-fetch.js', 'console.error(e);', 'if (!init.signal?.aborted) console.error(e);'],
  ['/@remix-run/react/dist/esm/single-fetch.js', 'await decodeViaTurboStream(res.body, window);', 'await decodeViaTurboStream(res.body, window); decoded.done.catch(() => {});'],
  // What was promised within the answer is refused beside this, and the end that is handed out above fails by itself.
  ['/turbo-stream/dist/turbo-stream.mjs', 'done.reject(reason);', ''],
];

/**
 * A part of the build of the browser's scripts: has an answer that is given up be no error. Fails the build when the framework is no
 * longer written so, which is the time to look whether this is still needed.
 * @returns {import('vite').Plugin}
 */
export function giveUpAnswersQuietly() {
  const mended = new Set();
  return {
    name: 'plenary:given-up-answers',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    transform(code, id) {
      const mends = MENDS.filter(([file]) => id.endsWith(file));
      if (mends.length === 0) return null;
      for (const mend of mends) {
        const [file, from, to] = mend;
        if (code.split(from).length !== 2) this.error(`${file} holds "${from}" no longer, or more than once.`);
        code = code.replace(from, to);
        mended.add(mend);
      }
      return { code, map: null };
    },
    buildEnd(error) {
      for (const mend of MENDS) if (!error && !mended.has(mend)) this.error(`${mend[0]} is not among the scripts of the browser any more.`);
    },
  };
}
