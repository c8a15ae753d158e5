import { askBackground } from './ask-background.ts';

/**
 * Tells the background that this page changed what the user's devices share. Where it did not hear, its
 * next start finds what there is to tell.
 */
export async function tellSync(): Promise<void> {
  await askBackground({ type: 'shared-changed' });
}
