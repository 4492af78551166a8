// A photo on the phone: drawn anew, so that nothing of the camera's goes with it, and
// sent in parts that go on where they stopped.

import { Refused } from "./sending.js";

const LONGEST = 1600;
const PART = 48 * 1024;
const PATIENCE = 60_000;

export class NotPhoto extends Error {}

/** Return the picture as a JPEG of at most 1600 px, without metadata, in base64. */
export async function drawn(file) {
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    throw new NotPhoto();
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/jpeg", 0.75).split(",")[1];
}

/** Return the bytes of a picture that `drawn` made. */
export function bytes(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Send a photo in parts; throws Refused, or TypeError when cut off. */
export async function sendPhoto(address, { nomor, foto }, told) {
  const data = bytes(foto.data);
  let { ada } = await part(address, { nomor, foto: foto.id, panjang: data.length });
  while (ada < data.length) {
    told(Math.floor((100 * ada) / data.length));
    const bagian = new Blob([data.slice(ada, ada + PART)]);
    const form = { nomor, foto: foto.id, panjang: data.length, mulai: ada, bagian };
    ada = (await part(address, form)).ada;
  }
  told(100);
}

async function part(address, values) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  const answer = await fetch(address, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
    credentials: "omit",
  });
  if (answer.status === 409) throw new Refused((await answer.json()).galat);
  if (!answer.ok) throw new TypeError(`answered ${answer.status}`);
  return answer.json();
}
