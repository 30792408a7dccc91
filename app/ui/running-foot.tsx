import { useEffect } from 'react';

const cssString = (text: string): string => `'${text.replaceAll(/[^\w .,·-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}'`;

/**
 * What stands at the foot of every printed page, left of the page number: what this is, which version, under which licence.
 * Only a style sheet can write into the margin of a page, and one made by a script needs no permission to stand in the page.
 */
export function RunningFoot({ parts }: { parts: readonly string[] }) {
  const words = parts.filter(Boolean).join(' · ');
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${cssString(words)}; font: 8.5pt 'Atkinson Hyperlegible Next Variable', sans-serif; } }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [words]);
  return null;
}
