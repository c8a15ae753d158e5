/** Hands the user a file, as the browser's downloads do; nothing leaves the device. */

/** Browsers have taken over the address long before that. */
const FORGET_AFTER_MS = 60_000;

/** @param type the file's media type: `application/json` */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
