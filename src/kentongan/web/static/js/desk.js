// The desk by keyboard, and who else is on this page. Everything works without it.

const byId = (id) => document.getElementById(id);
const OFF = "kentongan-tombol-mati";
const EVERY = 4_000;
const help = byId("tombol");
const places = { m: "/meja/", l: "/laporan/", i: "/isu/", t: "/tugas/", s: "/situasi/", r: "/rakor/" };
const prefix = document.documentElement.lang === "en" ? "/en" : "";
let going = 0;
let last = null;

function rows() {
  return [...document.querySelectorAll("main .daftar > li, main tbody > tr")].filter(
    (row) => row.querySelector("a[href]") && row.offsetParent,
  );
}

function move(step) {
  const all = rows();
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.min(Math.max(here + step, 0), all.length - 1)];
  next?.querySelector("a[href]").focus();
  next?.scrollIntoView({ block: "nearest" });
}

function row() {
  return document.activeElement?.closest?.(".daftar > li, tbody > tr");
}

function choose(through) {
  const box = row()?.querySelector("input[type=checkbox]");
  if (!box) return;
  box.checked = !box.checked;
  if (through && last) {
    const boxes = rows().map((one) => one.querySelector("input[type=checkbox]"));
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    for (const one of boxes.slice(from, to + 1)) if (one) one.checked = box.checked;
  }
  last = box;
}

const pressed = {
  j: () => move(1),
  k: () => move(-1),
  x: () => choose(false),
  X: () => choose(true),
  "/": () => document.querySelector("main [type=search]")?.focus(),
  u: () => document.querySelector(".urung button")?.click(),
  "?": () => help.showModal(),
  g: () => {
    going = Date.now();
  },
};

// A field with data-tombol="e" is gone to by E; a button acts on what is marked.
function field(key) {
  const found = document.querySelector(`main [data-tombol="${CSS.escape(key)}"]`);
  found?.focus();
  if (found?.type === "submit" && found.form?.querySelector(":checked")) found.click();
  return Boolean(found);
}

addEventListener("keydown", (event) => {
  if ("mati" in help.dataset || localStorage.getItem(OFF)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const { target, key } = event;
  if (key === "Escape") return target.blur?.();
  if (target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  if (help.open) return;
  if (Date.now() - going < 1500 && places[key]) {
    location.assign(prefix + places[key]);
  } else if (pressed[key]) {
    pressed[key]();
  } else if (!field(key)) {
    return;
  }
  event.preventDefault();
});

const off = byId("tombol-mati");
off.checked = Boolean(localStorage.getItem(OFF));
off.addEventListener("change", () => {
  if (off.checked) localStorage.setItem(OFF, "1");
  else localStorage.removeItem(OFF);
});

const line = byId("hadir");

async function greet() {
  if (document.hidden) return;
  try {
    const answer = await fetch(line.dataset.alamat, {
      method: "POST",
      body: new URLSearchParams({ tanda: line.dataset.tanda }),
      headers: { "X-CSRFToken": line.dataset.csrf },
    });
    if (!answer.ok) return;
    const { hadir } = await answer.json();
    line.hidden = hadir.length === 0;
    const words = line.dataset.kata.replace("{siapa}", hadir.join(", "));
    if (line.textContent !== words) line.textContent = words;
  } catch {
    line.hidden = true;
  }
}

greet();
setInterval(greet, EVERY);
document.addEventListener("visibilitychange", greet);
