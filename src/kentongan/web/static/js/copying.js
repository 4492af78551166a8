// Buttons that copy a field; without this file the text is selected by hand.

for (const button of document.querySelectorAll("[data-salin]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.salin);
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      document.execCommand("copy");
    }
    button.textContent = button.dataset.sudah;
  });
}
