// Keeps the folder's files, so that the page opens without the internet after the first visit.

const CACHE = "lesson-@version@";

self.addEventListener("install", (event) => {
  self.skipWaiting();
  // The page was fetched before this was in charge; the parts come through the code below.
  const files = ["./", "manifest.webmanifest", "icon.svg"];
  event.waitUntil(caches.open(CACHE).then((cache) =>
    cache.addAll(files.map((file) => new Request(file, { cache: "force-cache" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("lesson-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

// The page itself comes from the network where there is one, so that a new version is seen; all
// else comes from the cache, which is of this version.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const own = request.method === "GET" && request.url.startsWith(self.registration.scope);
  if (!own) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    const known = await cache.match(request, { ignoreSearch: true });
    if (known && request.mode !== "navigate") return known;
    try {
      const response = await fetch(request);
      if (response.ok) await cache.put(request, response.clone());
      return response;
    } catch (error) {
      if (known) return known;
      throw error;
    }
  })());
});
