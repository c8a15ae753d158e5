declare module 'virtual:sites' {
  import type { KnownSite } from '../sites/site.ts';

  const sites: KnownSite[];
  export default sites;
}

declare module 'virtual:glances' {
  import type { ReadGlance } from '../sites/site.ts';

  const glances: Record<string, ReadGlance>;
  export default glances;
}
