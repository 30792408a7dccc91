import { Scripts } from '@remix-run/react';
import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

/** As a type of a script: no browser runs it by itself. */
const LATE = 'text/late';

/** What somebody does before they could want anything of a script. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll'];

/**
 * Runs the late script once somebody is there; its modules are asked for all at once. A pointer that rests where a page appears is told as moved by
 * Chromium, over no distance: that is nobody yet.
 */
const begin = `(() => {
  const signs = ${JSON.stringify(SIGNS)};
  const begin = ({ type, movementX, movementY }) => {
    if (type === 'pointermove' && movementX === 0 && movementY === 0) return;
    for (const sign of signs) removeEventListener(sign, begin, true);
    for (const late of document.querySelectorAll('script[type="${LATE}"]')) {
      for (const href of late.dataset.modules.split(' ')) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
      const script = Object.assign(document.createElement('script'), { type: 'module', nonce: late.nonce, textContent: late.textContent });
      document.body.append(script);
      script.remove();
    }
  };
  for (const sign of signs) addEventListener(sign, begin, { capture: true, passive: true });
})();`;

/**
 * The scripts of the page. On one that is there to be read a visitor is sent none before they move: what they read is whole without, and is painted
 * before a slow line carries anything else.
 */
export const PageScripts = ({ areLate, nonce }: { areLate: boolean; nonce: string | undefined }) => (areLate ? <LateScripts nonce={nonce} /> : <Scripts nonce={nonce} />);

function LateScripts({ nonce }: { nonce: string | undefined }) {
  // Called, not drawn: what it would draw is changed here, alike on the server and in the browser.
  const scripts = flat(Scripts({ nonce }));
  const modules = scripts.flatMap(({ type, props: { rel, href } }) => (type === 'link' && rel === 'modulepreload' ? [String(href)] : []));
  return (
    <>
      {scripts.flatMap(({ type, props }, place) => {
        if (type !== 'script') return [];
        const isModule = props.type === 'module';
        return [<script key={place} {...props} {...(isModule && { type: LATE, async: undefined, 'data-modules': modules.join(' ') })} />];
      })}
      {scripts.length > 0 && <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: begin }} />}
    </>
  );
}

type Drawn = ReactElement<Record<string, unknown>>;

/** The elements within fragments, in their order. */
const flat = (nodes: ReactNode): Drawn[] =>
  Children.toArray(nodes).flatMap((node) => (isValidElement<Record<string, unknown>>(node) ? (node.type === Fragment ? flat(node.props.children as ReactNode) : [node]) : []));
