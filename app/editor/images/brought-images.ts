/** The images among files that were brought, whatever their content turns out to be. */
export const imagesAmong = (files: FileList): File[] => [...files].filter(({ type }) => type.startsWith('image/'));

/** Whether a page that is pasted says something: a browser that copies one image hands over a page with nothing else. */
export const hasWords = (html: string): boolean => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== '';
