// Says how far a computation has come, and loads the page anew once it is over. The page works without it: its link looks again.
const told = document.querySelector("[data-progress]");
const pause = 1000;

if (told) setTimeout(ask, pause);

async function ask() {
  try {
    const answer = await fetch(told.dataset.progress);
    if (answer.status === 204) {
      location.reload();
      return;
    }
    const words = answer.ok ? (await answer.text()).trim() : "";
    if (words && words !== told.textContent.trim()) told.textContent = words;
  } catch {
    // The next asking tells.
  }
  setTimeout(ask, pause);
}
