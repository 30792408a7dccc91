// Shows what the house sends to this browser while no page of it may be open, and leads there. It looks at no other request.
const ownPages = () => globalThis.clients.matchAll({ type: 'window', includeUncontrolled: true });

globalThis.addEventListener('install', () => void globalThis.skipWaiting());

globalThis.addEventListener('push', (event) => {
  // A browser wants something to be shown for every message, also for one that cannot be read.
  const { title, body, path, page, tag, lang } = read(event.data) ?? { title: 'Plenary', body: '', path: '/notices', page: '/notices', tag: 'notices', lang: 'en' };
  event.waitUntil(globalThis.registration.showNotification(title, { body, tag, lang, renotify: true, data: { path, page } }));
});

globalThis.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data));
});

function read(sent) {
  try {
    const message = sent.json();
    return isOwnPath(message.path) && isOwnPath(message.page) ? message : null;
  } catch {
    return null;
  }
}

/** A path of this site, and not the address of another. */
const isOwnPath = (path) => new URL(path, globalThis.location.origin).origin === globalThis.location.origin;

/** To the tab that shows the page already, where nobody's words are lost by leaving; else to a tab of its own. Either way the notice is read by it. */
async function lead({ path, page }) {
  const target = new URL(page, globalThis.location.origin);
  const open = (await ownPages()).find(({ url }) => new URL(url).pathname === target.pathname);
  if (open === undefined) return globalThis.clients.openWindow(path);
  await open.focus();
  return fetch(path, { redirect: 'manual', credentials: 'same-origin' });
}
