/** The library of this extension: what the background and the extension pages use. */
import { packagedPack } from './installed/bundled.ts';
import { libraryOpener } from './opening.ts';

/**
 * The library of this context; cheap to call for every message. Gives a `degraded` one where the
 * database cannot be opened, and rejects only where even the bundled pack cannot be read.
 */
export const openLibrary = libraryOpener(packagedPack);
