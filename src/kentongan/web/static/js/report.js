// The report form on a phone: works without a connection, remembers the place, and
// shows at once when a message was answered before. Without this file it still sends.

import * as vault from "./vault.js";
import { Refused, ask, send } from "./sending.js";

const PLACE = "kentongan-tempat";
const AGAIN = 30_000;
const byId = (id) => document.getElementById(id);
const form = byId("lapor");
const panel = byId("antrean");
const words = panel.dataset;
const story = byId("cerita");
const place = byId("tempat");

function say(text, grave) {
  const line = byId("kabar");
  line.textContent = text;
  line.hidden = !text;
  line.classList.toggle("galat", Boolean(grave));
}

function written() {
  const fields = Object.fromEntries(new FormData(form));
  return { ...fields, kunci: crypto.randomUUID(), waktu: new Date().toISOString() };
}

function showReceipt({ nomor, serupa }) {
  byId("resi-nomor").textContent = nomor.replace(/(\d{4})(?=\d)/g, "$1 ");
  byId("resi-kode").value = nomor;
  showSimilar(byId("resi-serupa"), serupa);
  byId("resi").hidden = false;
  byId("resi").focus();
}

function showSimilar(box, found) {
  box.hidden = !found;
  if (!found) return;
  const [link, answer] = box.querySelectorAll("a, p.isi");
  link.textContent = found.kabar;
  link.href = found.alamat;
  answer.textContent = `${found.putusan}. ${found.jawaban}`;
}

async function pinGiven() {
  if (vault.isOpen()) return true;
  const box = byId("pin");
  byId("pin-judul").textContent = (await vault.hasPin()) ? words.pin : words.pinBaru;
  byId("pin-angka").value = "";
  byId("pin-galat").hidden = true;
  box.showModal();
  return new Promise((resolve) => {
    box.onclose = () => resolve(vault.isOpen());
  });
}

byId("pin").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (event.submitter?.value === "batal") return byId("pin").close();
  try {
    await vault.open(byId("pin-angka").value);
    byId("pin").close();
  } catch (error) {
    if (!(error instanceof vault.WrongPin)) throw error;
    byId("pin-galat").hidden = false;
  }
});

async function showQueue() {
  const entries = await vault.waiting();
  panel.hidden = entries.length === 0;
  byId("antrean-jumlah").textContent = entries.length;
  const known = vault.isOpen() ? await vault.reports() : [];
  const rows = entries.map(({ id, at }) => {
    const row = document.createElement("li");
    const report = known.find(({ kunci }) => kunci === id);
    const style = { dateStyle: "medium", timeStyle: "short" };
    const when = new Date(at).toLocaleString(document.documentElement.lang, style);
    row.textContent = report ? `${when} · ${report.cerita.slice(0, 60)}` : when;
    return row;
  });
  byId("antrean-daftar").replaceChildren(...rows);
}

let flushing = false;

/** Send what waits, oldest first; stop at the first cut and keep the rest. */
async function flush(asked) {
  if (flushing || (await vault.waiting()).length === 0) return;
  if (!vault.isOpen() && !(asked && (await pinGiven()))) return;
  flushing = true;
  let last = null;
  try {
    for (const report of await vault.reports()) {
      last = await send(form.action, report);
      await vault.drop(report.kunci);
      await showQueue();
    }
    say(words.terkirim);
  } catch (error) {
    say(error instanceof Refused ? error.message : words.luring, true);
  } finally {
    flushing = false;
  }
  if (last) showReceipt(last);
}

async function keepForLater(report) {
  if (!(await pinGiven())) return say(words.belumTersimpan, true);
  await vault.keep(report);
  story.value = "";
  await showQueue();
  say(words.disimpan);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const report = written();
  const button = form.querySelector("button");
  localStorage.setItem(PLACE, report.tempat);
  button.disabled = true;
  say(words.mengirim);
  try {
    const receipt = await send(form.action, report);
    story.value = "";
    say("");
    showReceipt(receipt);
  } catch (error) {
    if (error instanceof Refused) say(error.message, true);
    else await keepForLater(report);
  } finally {
    button.disabled = false;
  }
});

byId("antrean-kirim").addEventListener("click", () => flush(true));

byId("antrean-berkas").addEventListener("click", async () => {
  if (!(await pinGiven())) return;
  const cell = (text) => `"${String(text).replaceAll('"', '""')}"`;
  const rows = (await vault.reports()).map((one) =>
    [one.waktu, one.tempat, one.cerita].map(cell).join(","),
  );
  const table = ["waktu,kode,laporan", ...rows].join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", table], { type: "text/csv" }));
  link.download = "laporan-belum-terkirim.csv";
  link.click();
  URL.revokeObjectURL(link.href);
});

byId("antrean-buang").addEventListener("click", async () => {
  if (!confirm(words.buang)) return;
  await vault.clear();
  await showQueue();
});

let typing = 0;
story.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const long = story.value.trim().length >= 20 && navigator.onLine;
    const found = long ? await ask(words.serupa, { cerita: story.value }) : null;
    showSimilar(byId("serupa"), found?.serupa);
  }, 700);
});

byId("lokasi").addEventListener("click", () => {
  navigator.geolocation.getCurrentPosition(
    async ({ coords }) => {
      const found = await ask(words.titik, { lat: coords.latitude, lon: coords.longitude });
      if (found?.kode) place.value = found.kode;
      else say(words.lokasiLuar, true);
    },
    () => say(words.lokasiGagal, true),
    { timeout: 10_000, maximumAge: 60_000 },
  );
});

async function takeShared() {
  const kept = await caches.match("/lapor/dibagikan/");
  if (!kept) return;
  story.value = await kept.text();
  await (await caches.open("kentongan-shared")).delete("/lapor/dibagikan/");
  story.dispatchEvent(new Event("input"));
}

document.querySelector("header a[rel=noreferrer]").addEventListener("click", () => {
  localStorage.removeItem(PLACE);
});

async function begin() {
  byId("lokasi").hidden = !("geolocation" in navigator);
  const before = localStorage.getItem(PLACE);
  if (before && !place.value) place.value = before;
  await takeShared();
  await showQueue();
  addEventListener("online", () => flush(false));
  setInterval(() => navigator.onLine && flush(false), AGAIN);
  const own = window.trustedTypes?.createPolicy("kentongan", {
    createScriptURL: (url) => {
      if (url !== "/pekerja.js") throw new TypeError(url);
      return url;
    },
  });
  const address = own ? own.createScriptURL("/pekerja.js") : "/pekerja.js";
  await navigator.serviceWorker?.register(address, { scope: "/" });
}

begin();
