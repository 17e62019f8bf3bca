// Passkeys: asks the server for options, the browser for the key, and sends the form. Shown only where the browser can.
const box = document.querySelector("[data-passkey]");
const able = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

if (box && able) {
  box.hidden = false;
  const form = box.querySelector("form");
  const failed = box.querySelector("[data-failed]");
  form.querySelector("button").addEventListener("click", async () => {
    failed.hidden = true;
    try {
      form.elements.Credential.value = JSON.stringify(await ceremony(box.dataset.passkey, form));
      form.submit();
    } catch (problem) {
      console.warn(problem);
      failed.hidden = false;
    }
  });
}

async function ceremony(kind, form) {
  const answer = await fetch("?handler=PasskeyOptions", { method: "POST", body: new FormData(form) });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const options = await answer.json();
  const credential = kind === "add"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return credential.toJSON();
}
