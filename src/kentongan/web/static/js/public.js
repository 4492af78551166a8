// Public pages: answers while typing, and a button that copies. Neither is needed, and
// what is typed is sent to this house only, is kept nowhere, and stands in no address.

const WAIT = 350;
const LEAST = 4;

function line(one) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), {
    href: one.alamat,
    textContent: `"${one.kabar}"`,
  });
  const verdict = Object.assign(document.createElement("span"), {
    className: `putusan ${one.kode}`,
    textContent: one.putusan,
  });
  const answer = document.createElement("p");
  answer.textContent = one.jawaban;
  answer.lang = link.lang = "id";
  item.append(link, " ", verdict, answer);
  return item;
}

function searching(form) {
  const field = form.querySelector("input");
  const box = document.querySelector(form.dataset.hasil);
  const [said, list] = box.children;
  let timer, asked;

  async function look() {
    asked?.abort();
    const words = field.value.trim();
    if (words.length < LEAST) return (box.hidden = true);
    asked = new AbortController();
    try {
      const answer = await fetch(form.dataset.ketik, {
        method: "POST",
        body: new URLSearchParams({ q: words }),
        credentials: "omit",
        signal: asked.signal,
      });
      if (!answer.ok) return;
      const { kata, jawaban } = await answer.json();
      said.textContent = kata;
      list.replaceChildren(...jawaban.map(line));
      box.hidden = false;
    } catch {
      box.hidden = true;
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
}

async function copy(button) {
  const text = document.getElementById(button.dataset.salin);
  const status = document.getElementById("tersalin");
  try {
    await navigator.clipboard.writeText(text.textContent);
    status.textContent = button.dataset.tersalin;
  } catch {
    text.closest("details").open = true;
    getSelection().selectAllChildren(text);
    if (document.execCommand("copy")) status.textContent = button.dataset.tersalin;
  }
}

document.querySelectorAll("form[data-ketik]").forEach(searching);
document.querySelectorAll("[data-salin]").forEach((button) => {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    copy(button);
  });
});
