// Files dropped on the page are brought at once; a file that is read says how far.

const zone = document.getElementById("jatuhkan");
if (zone) {
  const field = zone.querySelector("[type=file]");
  const over = (on) => (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    zone.classList.toggle("di-atas", on);
  };
  for (const name of ["dragenter", "dragover"]) addEventListener(name, over(true));
  addEventListener("dragleave", (event) => event.relatedTarget || zone.classList.remove("di-atas"));
  addEventListener("drop", (event) => {
    over(false)(event);
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    zone.requestSubmit();
  });
}

const line = document.getElementById("kemajuan");

async function ask() {
  const answer = await fetch(line.dataset.alamat).catch(() => null);
  if (!answer?.ok) return;
  const { berjalan, dibaca, semua, kalimat } = await answer.json();
  if (!berjalan) return location.reload();
  document.getElementById("kalimat").textContent = kalimat;
  const bar = line.querySelector("progress");
  bar.max = semua || 1;
  bar.value = dibaca;
}

if (line) setInterval(ask, 1000);
