/**
 * What must not be in an extension that is sent to a store: files that nobody expects there, and
 * traces of the machine that built it.
 */
import { strFromU8 } from 'fflate';
import type { ArchivedFile } from './archive.ts';

/** All that a build of ours is made of. A new kind of file ships only once it is named here. */
const EXPECTED = [
  /^manifest\.json$/,
  /^third-party-licences\.txt$/,
  /^(?:background|wake|spotter|card|any-page)\.js$/,
  /^(?:popup|options|welcome)\.html$/,
  /^marker(?:-clear)?\.css$/,
  /^(?:sites|scouts|lookouts)\/[a-z0-9-]+\.js$/,
  /^chunks\/[\w-]+\.js$/,
  /^assets\/[\w-]+\.css$/,
  /^packs\/[a-z0-9-]+\.json$/,
  /^_locales\/[a-z]{2}(?:_[A-Z]{2})?\/messages\.json$/,
  /^icon\/\d+\.png$/,
];

const WITHOUT_WHICH_IT_IS_NO_EXTENSION = ['manifest.json', 'third-party-licences.txt'];

const TEXT = /\.(?:js|css|html|json|txt)$/;

/**
 * @param files those of one built extension
 * @param root the folder of this repository on the machine that built it
 * @returns each fault in one sentence; none when the extension may be sent off.
 */
export function faultsOf(files: ArchivedFile[], root: string): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const missing = WITHOUT_WHICH_IT_IS_NO_EXTENSION.filter((path) => !paths.has(path));
  return [
    ...missing.map((path) => `The build has no ${path}.`),
    ...files.flatMap((file) => faultsIn(file, root)),
  ];
}

function faultsIn({ path, bytes }: ArchivedFile, root: string): string[] {
  if (!EXPECTED.some((expected) => expected.test(path))) {
    return [`${path} is not expected in the extension; scripts/zip/faults.ts names what is.`];
  }
  if (!TEXT.test(path)) return [];
  const text = strFromU8(bytes);
  const isTraced = [root, root.replaceAll('\\', '/')].some((trace) => text.includes(trace));
  return [
    ...(isTraced ? [`${path} names a folder of the machine that built it.`] : []),
    ...(text.includes('sourceMappingURL') ? [`${path} asks for a source map.`] : []),
  ];
}
