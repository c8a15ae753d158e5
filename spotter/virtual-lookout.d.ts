/** Of the site that a lookout is made for; scripts/build/page-scripts.ts answers it. */
declare module 'virtual:lookout' {
  import type { Lookout } from '../sites/site.ts';

  const lookout: Lookout;
  export default lookout;
}
