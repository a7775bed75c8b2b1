// Gives a file to the phone's own downloads: the bytes are here already, so nothing is asked of any server.

/** The browser may still be reading it this long after (ms). */
const KEEP_URL_MS = 60_000;

export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS);
}

/** "long-field-2026-12-30.rhizome": letters that every disk takes. `date`: `2026-12-30`. */
export function fileName(title: string, date: string): string {
  const bare = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const plain = bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${plain === '' ? 'rhizome' : plain.slice(0, 40)}-${date}.rhizome`;
}
