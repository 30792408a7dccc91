const ATOM = 'http://www.w3.org/2005/Atom';
/** How often each element may stand in its parent (RFC 4287, appendix B); anything else of Atom's may not stand there. */
const allowed: Record<string, Record<string, [number, number]>> = {
  feed: { id: [1, 1], title: [1, 1], updated: [1, 1], subtitle: [0, 1], generator: [0, 1], icon: [0, 1], logo: [0, 1], rights: [0, 1], link: [0, Infinity], author: [0, Infinity], contributor: [0, Infinity], category: [0, Infinity], entry: [0, Infinity] },
  entry: { id: [1, 1], title: [1, 1], updated: [1, 1], published: [0, 1], summary: [0, 1], content: [0, 1], rights: [0, 1], source: [0, 1], link: [0, Infinity], author: [0, Infinity], contributor: [0, Infinity], category: [0, Infinity] },
  author: { name: [1, 1], uri: [0, 1], email: [0, 1] },
};
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What RFC 4287 forbids in a feed, as sentences; none when it is valid. */
export function atomFaults(document: Document): string[] {
  const root = document.documentElement;
  if (root.namespaceURI !== ATOM || root.localName !== 'feed') return [`The root is ${root.localName} of ${root.namespaceURI ?? 'no namespace'}.`];
  const entries = [...root.getElementsByTagNameNS(ATOM, 'entry')];
  const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.textContent);
  return [
    ...[root, ...root.getElementsByTagNameNS(ATOM, '*')].flatMap(faultsOf),
    ...(new Set(ids).size < ids.length ? ['Two entries have one id.'] : []),
    ...(childrenOf(root, 'author').length === 0 && entries.some((entry) => childrenOf(entry, 'author').length === 0) ? ['An entry has no author, nor has the feed.'] : []),
    ...(childrenOf(root, 'link').some((link) => link.getAttribute('rel') === 'self') ? [] : ['The feed does not say its own address.']),
  ];
}

const childrenOf = (parent: Element, name: string): Element[] => [...parent.children].filter((child) => child.namespaceURI === ATOM && child.localName === name);

function faultsOf(element: Element): string[] {
  const { localName: name } = element;
  const text = element.textContent;
  const says = (fault: string): string[] => [`${name}: ${fault}`];
  const counts = allowed[name];
  if (counts !== undefined)
    return [
      ...Object.entries(counts).flatMap(([child, [least, most]]) => (childrenOf(element, child).length < least || childrenOf(element, child).length > most ? says(`${childrenOf(element, child).length} of ${child}`) : [])),
      ...[...element.children].flatMap((child) => (child.namespaceURI === ATOM && counts[child.localName] === undefined ? says(`holds ${child.localName}`) : [])),
      ...(name === 'entry' && childrenOf(element, 'content').length === 0 && !childrenOf(element, 'link').some((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate') ? says('neither content nor another form of it') : []),
    ];
  switch (name) {
    case 'id':
    case 'uri':
      return URL.canParse(text) ? [] : says(`“${text}” is no absolute address`);
    case 'updated':
    case 'published':
      return MOMENT.test(text) ? [] : says(`“${text}” is no moment`);
    case 'link':
      return URL.canParse(element.getAttribute('href') ?? '') ? [] : says('leads nowhere');
    case 'category':
      return element.getAttribute('term') ? [] : says('has no term');
    case 'title':
    case 'summary':
    case 'subtitle':
    case 'rights':
    case 'content':
      return [null, 'text', 'html'].includes(element.getAttribute('type')) && element.children.length === 0 ? [] : says('is not text or escaped HTML');
    default:
      return [];
  }
}
