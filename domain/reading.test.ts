import { describe, expect, it } from 'vitest';
import { readingSchema } from './reading.ts';

const reading = { title: 'Developing micro-credentials', url: 'https://example.org/paper?id=1#two' };

describe('a piece of related reading', () => {
  it('needs a title and an address, nothing else', () => {
    expect(readingSchema.parse(reading)).toEqual({ ...reading, author: '', source: '', publishedOn: '', note: '' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/a', 'file:///etc/passwd', '//example.org', 'example.org', 'https://', ''])('is refused at the address "%s"', (url) => {
    expect(readingSchema.safeParse({ ...reading, url }).success).toBe(false);
  });

  it.each(['http://example.org', 'https://example.org/a%20b'])('may be at %s', (url) => {
    expect(readingSchema.safeParse({ ...reading, url }).success).toBe(true);
  });

  it.each(['2015', '2015-02', '2015-02-11'])('may have appeared on %s', (publishedOn) => {
    expect(readingSchema.parse({ ...reading, publishedOn }).publishedOn).toBe(publishedOn);
  });

  it.each(['15', '2015-13', '11.2.2015', 'soon', '2015-02-11T10:00'])('did not appear on "%s"', (publishedOn) => {
    expect(readingSchema.safeParse({ ...reading, publishedOn }).success).toBe(false);
  });
});
