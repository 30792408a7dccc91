import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { giveUpAnswersQuietly } from './scripts/ground/given-up-answers.mjs';
import { listBrowserScripts } from './scripts/ground/list-browser-scripts.mjs';
import { minifyScripts } from './scripts/ground/minify-scripts.mjs';
import { shellScript } from './scripts/ground/shell-script.mjs';
import { speak } from './scripts/words/speak.mjs';

const language = process.env.PLENARY_LANGUAGE ?? 'en';

export default defineConfig({
  plugins: [speak(language), tailwindcss(), remix(remixConfig), listBrowserScripts(language), shellScript(), giveUpAnswersQuietly(), minifyScripts()],
  worker: { plugins: () => [speak(language), minifyScripts()] },
  build: { target: 'es2022' },
  server: { fs: { allow: ['.', 'node_modules'] } },
});
