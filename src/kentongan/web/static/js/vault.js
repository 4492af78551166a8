// A vault on the phone: what waits to be sent lies encrypted under a PIN.
//
// The key is PBKDF2-SHA256 of the PIN (600,000 rounds, own salt) and stays in memory
// only; each entry is AES-256-GCM with its own nonce. A wrong PIN opens nothing.

const ROUNDS = 600_000;
const CHECK = "kentongan";
const coder = new TextEncoder();
const decoder = new TextDecoder();
let key = null;

export class WrongPin extends Error {}

function promised(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function opened() {
  const request = indexedDB.open("kentongan", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("lock", { keyPath: "id" });
    request.result.createObjectStore("waiting", { keyPath: "id" });
  };
  return promised(request);
}

async function within(store, mode, work) {
  const db = await opened();
  try {
    const turn = db.transaction(store, mode);
    const done = new Promise((resolve, reject) => {
      turn.oncomplete = resolve;
      turn.onabort = turn.onerror = () => reject(turn.error);
    });
    const result = await promised(work(turn.objectStore(store)));
    await done;
    return result;
  } finally {
    db.close();
  }
}

async function derived(pin, salt) {
  const raw = await crypto.subtle.importKey("raw", coder.encode(pin), "PBKDF2", false, [
    "deriveKey",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  const what = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(how, raw, what, false, ["encrypt", "decrypt"]);
}

async function sealed(value, under) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = coder.encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, under, plain);
  return { iv, data };
}

async function unsealed({ iv, data }, under) {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, under, data);
  return JSON.parse(decoder.decode(plain));
}

export function isOpen() {
  return key !== null;
}

export async function hasPin() {
  return (await within("lock", "readonly", (store) => store.get("pin"))) !== undefined;
}

/** Open the vault with `pin`; the first PIN makes it. Throws WrongPin. */
export async function open(pin) {
  const lock = await within("lock", "readonly", (store) => store.get("pin"));
  if (lock === undefined) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const fresh = await derived(pin, salt);
    const check = await sealed(CHECK, fresh);
    await within("lock", "readwrite", (store) => store.put({ id: "pin", salt, check }));
    key = fresh;
    return;
  }
  const tried = await derived(pin, lock.salt);
  try {
    if ((await unsealed(lock.check, tried)) !== CHECK) throw new WrongPin();
  } catch {
    throw new WrongPin();
  }
  key = tried;
}

/** Keep a report until it is sent; its id was made on this phone. */
export async function keep(report) {
  const entry = { id: report.kunci, at: report.waktu, ...(await sealed(report, key)) };
  await within("waiting", "readwrite", (store) => store.put(entry));
}

/** Return when each waiting report was written, oldest first; no PIN needed. */
export async function waiting() {
  const entries = await within("waiting", "readonly", (store) => store.getAll());
  return entries.sort((a, b) => a.at.localeCompare(b.at)).map(({ id, at }) => ({ id, at }));
}

/** Return the waiting reports themselves, oldest first; the vault must be open. */
export async function reports() {
  const entries = await within("waiting", "readonly", (store) => store.getAll());
  entries.sort((a, b) => a.at.localeCompare(b.at));
  return Promise.all(entries.map((entry) => unsealed(entry, key)));
}

export function drop(id) {
  return within("waiting", "readwrite", (store) => store.delete(id));
}

/** Forget the PIN together with everything that waits under it. */
export async function clear() {
  await within("waiting", "readwrite", (store) => store.clear());
  await within("lock", "readwrite", (store) => store.clear());
  key = null;
}
