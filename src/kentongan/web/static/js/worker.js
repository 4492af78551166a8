// The service worker: the form opens without a connection, and takes shared messages.

const STORE = "kentongan-%VERSION%";
const SHARED = "kentongan-shared";
const FORMS = ["/lapor/", "/en/lapor/"];
const PARTS = %PARTS%;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll([...FORMS, ...PARTS]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name !== STORE && name !== SHARED))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

async function form(request, path) {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(4000) });
    if (answer.ok) await store.put(path, answer.clone());
    return answer;
  } catch {
    return (await store.match(path)) ?? Response.error();
  }
}

async function shared(request) {
  const said = await request.formData();
  const words = ["title", "text", "url"].map((name) => said.get(name)).filter(Boolean);
  const store = await caches.open(SHARED);
  await store.put("/lapor/dibagikan/", new Response(words.join("\n")));
  return Response.redirect("/lapor/", 303);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "POST" && pathname === "/lapor/dibagikan/") {
    event.respondWith(shared(request));
  } else if (request.mode === "navigate" && request.method === "GET" && FORMS.includes(pathname)) {
    event.respondWith(form(request, pathname));
  } else if (PARTS.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  }
});
