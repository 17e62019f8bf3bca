// Keeps a draft while a form marked data-autosave is filled in: some seconds after the last change, and says when. The form works without it.
const form = document.querySelector("form[data-autosave]");
const told = document.querySelector("[data-saved]");
const quiet = 5000;

if (form && told) {
  let waiting;
  let kept = written();
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, quiet);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));

  async function keep() {
    const now = written();
    if (now === kept) return;
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form) });
      if (answer.ok) kept = now;
      told.textContent = answer.ok || answer.status === 400 ? await answer.text() : told.dataset.failed;
    } catch {
      told.textContent = told.dataset.failed;
    }
  }
}

function written() {
  return new URLSearchParams(new FormData(form)).toString();
}
