/**
 * The sections of the options page, in their order. Each has an address that can be linked to, which
 * is its id: `options.html#sites`. A new section is a component and a line here.
 */
import type { ComponentType } from 'preact';
import type { WordKey } from '../../components/words.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import type { KeptSettings } from './use-settings.ts';

export interface Section {
  id: string;
  title: WordKey;
  Content: ComponentType<KeptSettings>;
}

const FIRST: Section = { id: 'settings', title: 'settings', Content: SettingsSection };

export const SECTIONS: Section[] = [FIRST, { id: 'sites', title: 'sites', Content: SitesSection }];

/** @returns the section of an address's hash: `#sites`; the first for any other. */
export function sectionAt(hash: string): Section {
  return SECTIONS.find(({ id }) => `#${id}` === hash) ?? FIRST;
}
