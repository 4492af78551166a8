// What waits as a file to carry away: a table, and a ZIP of it when there are photos.

import { bytes } from "./photo.js";

const coder = new TextEncoder();
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? POLYNOMIAL ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function checksum(data) {
  let sum = ~0;
  for (const byte of data) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

function table(reports) {
  const cell = (text) => `"${String(text).replaceAll('"', '""')}"`;
  const rows = reports.map((one) => [one.waktu, one.tempat, one.cerita].map(cell).join(","));
  return `\ufeff${["waktu,kode,laporan", ...rows].join("\r\n")}`;
}

function head(signature, [name, data], at) {
  const label = coder.encode(name);
  const central = at !== undefined;
  const out = new DataView(new ArrayBuffer((central ? 46 : 30) + label.length));
  out.setUint32(0, signature, true);
  const start = central ? 6 : 4;
  out.setUint16(start, 20, true);
  out.setUint16(start + 2, 0x800, true);
  out.setUint16(start + 8, 0x21, true); // 1 January 1980: no moment is told
  out.setUint32(start + 10, checksum(data), true);
  out.setUint32(start + 14, data.length, true);
  out.setUint32(start + 18, data.length, true);
  out.setUint16(start + 22, label.length, true);
  if (central) out.setUint32(42, at, true);
  const whole = new Uint8Array(out.buffer);
  whole.set(label, central ? 46 : 30);
  return whole;
}

function packed(files) {
  const body = [];
  const directory = [];
  let size = 0;
  for (const file of files) {
    const local = head(0x04034b50, file);
    directory.push(head(0x02014b50, file, size));
    body.push(local, file[1]);
    size += local.length + file[1].length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, directory.reduce((sum, one) => sum + one.length, 0), true);
  end.setUint32(16, size, true);
  return [...body, ...directory, end];
}

/** Return what waits as a file with its name. */
export function parcel(reports) {
  const text = table(reports);
  const shown = reports.filter(({ foto }) => foto);
  if (shown.length === 0) {
    return ["laporan-belum-terkirim.csv", new Blob([text], { type: "text/csv" })];
  }
  const pictures = shown.map((one) => [
    `foto-laporan-${reports.indexOf(one) + 1}.jpg`,
    bytes(one.foto.data),
  ]);
  const files = [["laporan.csv", coder.encode(text)], ...pictures];
  return ["laporan-belum-terkirim.zip", new Blob(packed(files), { type: "application/zip" })];
}
