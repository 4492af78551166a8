// The wall of the room: keys move it, and it follows what the secretary types.

const EVERY = 3_000;
const keys = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" };

// A document that arrives as a document needs no HTML made from a string.
function look(address) {
  return new Promise((done, failed) => {
    const ask = new XMLHttpRequest();
    ask.open("GET", address);
    ask.responseType = "document";
    ask.onload = () => done(ask.response);
    ask.onerror = failed;
    ask.send();
  });
}

async function show(address) {
  try {
    const fresh = (await look(address))?.getElementById("layar");
    const old = document.getElementById("layar");
    if (fresh && address === location.href && fresh.textContent !== old.textContent + "") {
      old.replaceWith(document.importNode(fresh, true));
    } else if (fresh && fresh.querySelector(".kode")) {
      old.querySelector(".kode")?.replaceWith(document.importNode(fresh.querySelector(".kode"), true));
    }
  } catch {
    // What was shown last stays on the wall.
  }
}

async function go(link) {
  if (!link) return;
  history.pushState(null, "", link.href);
  await show(location.href);
}

addEventListener("keydown", (event) => {
  const link = document.querySelector(`#layar [rel=${keys[event.key] ?? "none"}]`);
  if (!link || event.target.matches?.("input, textarea, select")) return;
  event.preventDefault();
  go(link);
});
addEventListener("popstate", () => show(location.href));
setInterval(() => show(location.href), EVERY);
