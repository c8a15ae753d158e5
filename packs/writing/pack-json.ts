import { type FilePart, type PackToWrite, writeFile, type WriteOptions } from './write-file.ts';

/**
 * @param options progress is told in gems
 * @returns the pack as a file to share: JSON that a person can read, and `readSource` reads back the same.
 */
export function packAsJson(pack: PackToWrite, options: WriteOptions = {}): Promise<Blob> {
  return writeFile(partsOf(pack), pack.count, options);
}

async function* partsOf({ info, batches }: PackToWrite): AsyncGenerator<FilePart> {
  const around = JSON.stringify({ format: 1, ...info, gems: [] }, null, 2);
  const place = around.length - ']\n}'.length;
  yield { text: around.slice(0, place), things: 0 };
  let before = '';
  for await (const batch of batches) {
    for (const gem of batch) {
      // No text within JSON has a line break of its own.
      const text = JSON.stringify(gem, null, 2).replaceAll('\n', '\n    ');
      yield { text: `${before}\n    ${text}`, things: 1 };
      before = ',';
    }
  }
  yield { text: `${before && '\n  '}${around.slice(place)}\n`, things: 0 };
}
