// Minutes typed live: kept while typing, nothing lost when the connection is cut.

import { begin, forget, held, hold } from "./held.js";

const IDLE = 1_500;
const AGAIN = 3_000;
const byId = (id) => document.getElementById(id);
const panel = byId("arahan");
const cut = byId("putus");
const read = byId("terbaca");
const waiting = new Set();
const offline = cut.textContent;
begin(panel.dataset.milik);

class SignedOut extends Error {}

function send(address, body) {
  const headers = { Accept: "application/json" };
  return fetch(address, { method: "POST", body, headers, signal: AbortSignal.timeout(15_000) });
}

function tell(place, words, wrong) {
  let line = place.querySelector("[data-kabar]");
  if (!line) {
    line = document.createElement("p");
    line.dataset.kabar = "";
    line.setAttribute("role", "status");
    place.append(line);
  }
  line.className = wrong ? "galat" : "kecil";
  line.textContent = words;
}

function trouble(place, error) {
  waiting.add(place);
  cut.textContent = error instanceof SignedOut ? panel.dataset.sesi : offline;
  cut.hidden = false;
}

function well(place) {
  waiting.delete(place);
  if (waiting.size === 0) cut.hidden = true;
}

// Each box of minutes: saved when the hand rests, tried again until it is.
function box(place) {
  const form = place.querySelector("form");
  const words = form.querySelector("textarea");
  const print = form.querySelector("[name=rupa]");
  const saysNothing = form.querySelector("[name=tidak_dibahas]");
  let kept = words.value;
  let busy = false;
  let contested = false;
  let timer = 0;

  async function save() {
    clearTimeout(timer);
    const now = words.value;
    if (busy || contested || now === kept || now.trim().length < 10 || saysNothing?.checked) return;
    busy = true;
    try {
      const answer = await send(form.action, new FormData(form));
      if (answer.redirected) throw new SignedOut();
      if (answer.status !== 200 && answer.status !== 409) throw new Error("");
      const said = await answer.json();
      if (said.rupa) print.value = said.rupa;
      if (answer.ok) kept = now;
      else if (said.teks) compare(said.teks);
      if (answer.ok && words.value === now) forget(form);
      tell(place, said.pesan ?? said.kenapa, !answer.ok);
      well(place);
    } catch (error) {
      trouble(place, error);
      timer = setTimeout(save, AGAIN);
    } finally {
      busy = false;
    }
    if (words.value !== now) later();
  }

  // Somebody else's words are written over by a press of the button only.
  function compare(text) {
    contested = true;
    let other = place.querySelector("[data-lain]");
    if (!other) {
      other = document.createElement("blockquote");
      other.dataset.lain = "";
      place.append(other);
    }
    other.textContent = text;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, IDLE);
  }

  words.addEventListener("input", () => {
    hold(form, words.value, print.value);
    later();
  });
  words.addEventListener("blur", save);
  form.addEventListener("submit", (event) => {
    if (saysNothing?.checked) return;
    event.preventDefault();
    if (words.value === kept) kept = "";
    contested = false;
    save();
  });
  addEventListener("online", save);
  const before = held(form);
  if (before?.words && before.words !== kept) {
    words.value = before.words;
    print.value = before.mark;
    form.closest("details")?.setAttribute("open", "");
    tell(place, panel.dataset.kembali);
    later();
  } else {
    forget(form);
  }
  return () => words.value !== kept;
}

const unsaved = [...document.querySelectorAll("[data-ketik]")].map(box);

// The line of a directive: how it is read, and Enter keeps it, once however often sent.
const form = panel.querySelector("form");
const line = form.querySelector("[name=baris]");
const key = form.querySelector("[name=kunci]");
const item = form.querySelector("[name=butir]");
let pause = 0;
let sending = false;
let again = 0;

async function look() {
  const now = line.value;
  read.hidden = !now.trim();
  if (!now.trim()) return;
  try {
    const answer = await send(panel.dataset.periksa, new FormData(form));
    if (answer.ok && !answer.redirected && line.value === now) read.textContent = (await answer.json()).kata;
  } catch {
    // Reading can wait; saving says when the connection is cut.
  }
}

line.addEventListener("input", () => {
  clearTimeout(pause);
  clearTimeout(again);
  pause = setTimeout(look, 350);
  if (line.value) hold(form, line.value, key.value);
  else forget(form);
  complete();
});

const before = held(form);
if (before?.words && !line.value) {
  line.value = before.words;
  key.value = before.mark;
  tell(panel, panel.dataset.kembali);
  look();
}

async function keep() {
  clearTimeout(again);
  if (sending || !line.value.trim()) return;
  sending = true;
  const now = line.value;
  try {
    const answer = await send(form.action, new FormData(form));
    if (answer.redirected) throw new SignedOut();
    if (answer.status !== 200 && answer.status !== 409) throw new Error("");
    const said = await answer.json();
    tell(panel, said.pesan ?? said.kenapa, !answer.ok);
    well(panel);
    if (answer.ok) {
      if (line.value === now) line.value = "";
      key.value = crypto.randomUUID?.() ?? fresh();
      if (line.value) hold(form, line.value, key.value);
      else forget(form);
      read.hidden = true;
      renew();
    }
  } catch (error) {
    trouble(panel, error);
    again = setTimeout(keep, AGAIN);
  } finally {
    sending = false;
  }
}

function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

form.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  keep();
});
addEventListener("online", () => waiting.has(panel) && keep());

function renew() {
  const ask = new XMLHttpRequest();
  ask.open("GET", location.href);
  ask.responseType = "document";
  ask.onload = () => {
    const fresher = ask.response?.getElementById("daftar-arahan");
    if (fresher) byId("daftar-arahan").replaceWith(document.importNode(fresher, true));
  };
  ask.send();
}

// The office that is being typed, completed by Tab.
const names = (byId("kantor-dikenal")?.textContent ?? "").split(",").map((one) => one.trim()).filter(Boolean);
const offer = document.createElement("p");
offer.className = "kecil";
offer.setAttribute("role", "status");
line.after(offer);
let next = "";

function complete() {
  next = "";
  const before = line.value.slice(0, line.selectionStart);
  const part = /(?:^|[,;&+]\s*)([^,;:>&+]{2,})$/.exec(before)?.[1].trimStart();
  if (part && !before.includes(":") && !before.includes(">") && line.selectionStart === line.value.length) {
    const found = names.find((one) => one.toLowerCase().startsWith(part.toLowerCase()));
    if (found && found.length > part.length) next = found.slice(part.length);
    offer.textContent = next ? `${panel.dataset.lengkapi}: ${found}` : "";
  } else {
    offer.textContent = "";
  }
}

line.addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || event.shiftKey || !next) return;
  event.preventDefault();
  line.value += next;
  offer.textContent = "";
  next = "";
  line.dispatchEvent(new Event("input"));
});

let back = null;
addEventListener("keydown", (event) => {
  if (event.key === "F2") {
    const here = document.activeElement?.closest?.("[data-ketik]");
    back = here ? document.activeElement : back;
    if (here?.dataset.butir && item) item.value = here.dataset.butir;
    line.focus();
    event.preventDefault();
  } else if (event.key === "Escape" && document.activeElement === line && back) {
    event.stopImmediatePropagation();
    back.focus();
  }
}, true);

addEventListener("beforeunload", (event) => {
  if (waiting.size > 0 || unsaved.some((open) => open()) || line.value.trim()) event.preventDefault();
});
