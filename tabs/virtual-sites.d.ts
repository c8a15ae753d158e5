declare module 'virtual:sites' {
  import type { KnownSite } from '../sites/site.ts';

  const sites: KnownSite[];
  export default sites;
}
