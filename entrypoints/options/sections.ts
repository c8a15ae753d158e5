/**
 * The sections of the options page, in their order. Each has an address that can be linked to, which
 * begins with its id: `options.html#sites`. A new section is a component and a line here.
 */
import type { ComponentType } from 'preact';
import type { WordKey } from '../../components/words.ts';
import { CorrectionsSection } from './corrections/CorrectionsSection.tsx';
import { DataSection } from './data/DataSection.tsx';
import { OverviewSection } from './overview/OverviewSection.tsx';
import { ShelfSection } from './shelf/ShelfSection.tsx';
import { GemsSection } from './gems/GemsSection.tsx';
import { MineSection } from './mine/MineSection.tsx';
import { PacksSection } from './packs/PacksSection.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import type { Address } from './address.ts';
import type { Go } from './use-address.ts';
import type { KeptSettings } from './use-settings.ts';

/** What a section is given, of which it takes what it needs. */
export interface SectionProps extends KeptSettings {
  /** Where the user is; what follows the section's id is the section's own to read. */
  address: Address;
  go: Go;
}

export interface Section {
  id: string;
  title: WordKey;
  /** It is about what the user keeps: where nothing can be read of that, it would say that there is none. */
  ofKept?: true;
  Content: ComponentType<SectionProps>;
}

const FIRST: Section = { id: 'settings', title: 'settings', Content: SettingsSection };

export const SECTIONS: Section[] = [
  FIRST,
  { id: 'sites', title: 'sites', Content: SitesSection },
  { id: 'gems', title: 'gems', Content: GemsSection },
  { id: 'overview', title: 'overview', Content: OverviewSection },
  { id: 'packs', title: 'packs', ofKept: true, Content: PacksSection },
  { id: 'mine', title: 'mine', ofKept: true, Content: MineSection },
  { id: 'shelf', title: 'shelf', ofKept: true, Content: ShelfSection },
  { id: 'corrections', title: 'corrections', ofKept: true, Content: CorrectionsSection },
  { id: 'data', title: 'data', ofKept: true, Content: DataSection },
];

/** @returns the section of that id; the first for any other. */
export function sectionOf(section: string): Section {
  return SECTIONS.find(({ id }) => id === section) ?? FIRST;
}
