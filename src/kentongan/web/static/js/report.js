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
const camera = byId("foto");

function say(text, grave) {
  const line = byId("kabar");
  line.textContent = text;
  line.hidden = !text;
  line.classList.toggle("galat", Boolean(grave));
}

async function written() {
  const report = {
    kunci: crypto.randomUUID(),
    waktu: new Date().toISOString(),
    tempat: place.value,
    cerita: story.value,
  };
  const [file] = camera.files;
  if (!file) return report;
  const { drawn } = await import("./photo.js");
  return { ...report, foto: { id: crypto.randomUUID(), data: await drawn(file) } };
}

function emptied() {
  story.value = "";
  camera.value = "";
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
    const left = report?.nomor ? words.tinggalFoto : report?.foto ? words.denganFoto : "";
    const parts = [when, report?.cerita.slice(0, 60), left];
    row.textContent = parts.filter(Boolean).join(" · ");
    return row;
  });
  byId("antrean-daftar").replaceChildren(...rows);
}

let flushing = false;
let onlyHere = null; // a photo that nobody gave a PIN for: kept until the page closes

/** Send the photo of a report whose words have arrived; false when it was cut off. */
async function sendPicture(report) {
  const { sendPhoto } = await import("./photo.js");
  let sent = 0;
  try {
    await sendPhoto(words.foto, report, (percent) => {
      sent = percent;
      say(words.fotoDikirim.replace("%", `${percent} %`));
    });
    return true;
  } catch (error) {
    if (error instanceof Refused) {
      say(error.message, true);
      return true;
    }
    say(words.fotoBerhenti.replace("%", `${sent} %`), true);
    return false;
  }
}

/** Send the words of what waits, oldest first; return the last receipt. */
async function flushWords() {
  let last = null;
  for (const report of await vault.reports()) {
    if (report.nomor) continue;
    last = await send(form.action, report);
    if (report.foto) await vault.keep({ ...report, nomor: last.nomor });
    else await vault.drop(report.kunci);
    await showQueue();
  }
  return last;
}

async function flushPhotos() {
  for (const report of await vault.reports()) {
    if (!report.nomor) continue;
    if (!(await sendPicture(report))) return false;
    await vault.drop(report.kunci);
    await showQueue();
  }
  return true;
}

/** Send what waits, words before photos; stop at the first cut and keep the rest. */
async function flush(asked) {
  if (flushing) return;
  flushing = true;
  try {
    if (onlyHere && (await sendPicture(onlyHere))) {
      onlyHere = null;
      say(words.fotoTerkirim);
    }
    if ((await vault.waiting()).length === 0) return;
    if (!vault.isOpen() && !(asked && (await pinGiven()))) return;
    const last = await flushWords();
    if (last) showReceipt(last);
    if (await flushPhotos()) say(words.terkirim);
  } catch (error) {
    say(error instanceof Refused ? error.message : words.luring, true);
  } finally {
    flushing = false;
  }
}

async function keepForLater(report) {
  if (!(await pinGiven())) return say(words.belumTersimpan, true);
  await vault.keep(report);
  emptied();
  await showQueue();
  say(words.disimpan);
}

/** Send the photo after its report; what stops is kept and goes on later. */
async function deliver(report) {
  flushing = true;
  const arrived = await sendPicture(report);
  flushing = false;
  if (arrived) return say(words.fotoTerkirim);
  const stopped = byId("kabar").textContent;
  if (await pinGiven()) {
    await vault.keep(report);
    await showQueue();
    return say(stopped, true);
  }
  onlyHere = report;
  say(`${stopped} ${words.janganTutup}`, true);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button:not([type])");
  localStorage.setItem(PLACE, place.value);
  button.disabled = true;
  say(words.mengirim);
  let report;
  try {
    report = await written();
    const receipt = await send(form.action, report);
    emptied();
    say("");
    showReceipt(receipt);
    if (report.foto) await deliver({ ...report, nomor: receipt.nomor });
  } catch (error) {
    if (error instanceof Refused) say(error.message, true);
    else if (report) await keepForLater(report);
    else say(words.bukanFoto, true);
  } finally {
    button.disabled = false;
  }
});

byId("antrean-kirim").addEventListener("click", () => flush(true));

byId("antrean-berkas").addEventListener("click", async () => {
  if (!(await pinGiven())) return;
  const { parcel } = await import("./parcel.js");
  const [name, content] = parcel(await vault.reports());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
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
