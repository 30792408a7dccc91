import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QrCode } from './qr-code.tsx';

const markup = (text: string): string => renderToStaticMarkup(<QrCode text={text} label="Join the summit" />);

describe('a QR code', () => {
  it('says in words what it is for', () => {
    expect(markup('http://127.0.0.1:3000/join/KTM492')).toContain('role="img" aria-label="QR code: Join the summit"');
  });

  it('is another drawing for another address', () => {
    expect(markup('http://127.0.0.1:3000/join/KTM492')).not.toBe(markup('http://127.0.0.1:3000/join/KTM493'));
  });

  it('keeps the light edge of four modules that its standard asks for', () => {
    const modules = [...markup('a').matchAll(/M(\d+) (\d+)h1v1/g)].map(([, x, y]) => Math.min(Number(x), Number(y)));
    expect(Math.min(...modules)).toBe(4);
  });
});
