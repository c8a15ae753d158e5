/** The content notes that can be said in the reader's language; the rest stay as their pack says them. */
import type { WordKey } from './words.ts';

const KNOWN = new Map<string, WordKey>([
  ['abandonment of a child', 'noteAbandonmentOfAChild'],
  ['death of a parent', 'noteDeathOfAParent'],
  ['delinquency', 'noteDelinquency'],
  ['drug charges', 'noteDrugCharges'],
  ['emotional abuse', 'noteEmotionalAbuse'],
  ['gang violence', 'noteGangViolence'],
  ['heavy drinking', 'noteHeavyDrinking'],
  ['imprisonment', 'noteImprisonment'],
  ['infidelity', 'noteInfidelity'],
  ['mental illness', 'noteMentalIllness'],
  ['missing child', 'noteMissingChild'],
  ['serious injury', 'noteSeriousInjury'],
  ['suicide', 'noteSuicide'],
  ['terminal illness', 'noteTerminalIllness'],
  ['violence against children', 'noteViolenceAgainstChildren'],
]);

/**
 * @param note as an English pack words it; case makes no difference
 * @returns the key of the words that say the same in the interface's language, if there are such
 */
export function knownNote(note: string): WordKey | undefined {
  return KNOWN.get(note.toLowerCase());
}
