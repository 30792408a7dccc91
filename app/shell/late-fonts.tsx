import sansFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import serifFont from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** Said by a browser that has our typefaces, so that it is drawn in them from the start. */
const COOKIE = 'fonts=here';
export const hasFonts = (request: Request): boolean => (request.headers.get('Cookie') ?? '').split('; ').includes(COOKIE);

/** Asks for our typefaces once the page is painted, and shows them all at once. From then on the browser says that it has them. */
const ask = `(() => {
  const root = document.documentElement;
  const load = () => Promise.allSettled(['Source Serif 4 Variable', 'Atkinson Hyperlegible Next Variable'].map((family) => document.fonts.load('1em "' + family + '"'))).then((asked) => {
    root.removeAttribute('data-fonts');
    if (asked.every(({ status }) => status === 'fulfilled')) document.cookie = '${COOKIE}; path=/; max-age=31536000; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '');
  });
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(load)));
})();`;

/** The attribute of the root element below which nothing waits for our typefaces; the browser alone takes it away. */
export const fontsAttribute = (areLate: boolean): 'late' | undefined => (areLate && typeof document === 'undefined' ? 'late' : undefined);

/** In the head: on a page to read our typefaces come after the words, on any other with the style sheet. */
export const FontLinks = ({ areLate, nonce }: { areLate: boolean; nonce: string | undefined }) =>
  areLate ? (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: ask }} />
  ) : (
    [serifFont, sansFont].map((href) => <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />)
  );
