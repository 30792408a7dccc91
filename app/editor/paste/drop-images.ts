import { isDocumentImage } from '#domain/document/image-address.ts';
import { all } from './elements.ts';

/** Takes out every image that does not stand in this house, and says how many somebody will miss: those that only count readers are none. */
export function dropImages(body: Element): number {
  let missed = 0;
  for (const image of all(body, 'img')) {
    if (isDocumentImage(image.getAttribute('src'))) continue;
    if (image.getAttribute('width') !== '1' && image.getAttribute('height') !== '1') missed += 1;
    const line = image.closest('p');
    image.remove();
    if (line && line.textContent.trim() === '' && line.childElementCount === 0 && !line.closest('td, th, li')) line.remove();
  }
  return missed;
}
