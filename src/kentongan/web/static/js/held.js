// What is typed and not saved yet: held in this tab until the house has it, so that a
// page loaded again loses nothing. Gone with the tab, and when somebody else signs in.

const PREFIX = "kentongan-notula:";
let owner = "";

function name(form) {
  return PREFIX + new URL(form.action).pathname.replace(/^\/en\//, "/");
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

export function begin(who) {
  owner = who;
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of keys) if (read(key)?.owner !== who) sessionStorage.removeItem(key);
}

export function hold(form, words, mark) {
  try {
    sessionStorage.setItem(name(form), JSON.stringify({ owner, words, mark }));
  } catch {
    // No room in the tab: the words still stand in the page.
  }
}

export function held(form) {
  return read(name(form));
}

export function forget(form) {
  sessionStorage.removeItem(name(form));
}
