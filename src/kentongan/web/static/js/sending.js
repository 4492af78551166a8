// Sending a report: the same id twice is the same report, so nothing is lost or doubled.

const PATIENCE = 15_000;

export class Refused extends Error {}

/** Send one report; return its receipt. Throws Refused, or TypeError when cut off. */
export async function send(address, { kunci, waktu, tempat, cerita }) {
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({ kunci, waktu, tempat, cerita }),
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
    credentials: "omit",
  });
  if (answer.status === 409) throw new Refused((await answer.json()).galat);
  if (!answer.ok) throw new TypeError(`answered ${answer.status}`);
  return answer.json();
}

/** Ask something that isn't kept; null when there is no answer or no connection. */
export async function ask(address, form) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
      credentials: "omit",
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
