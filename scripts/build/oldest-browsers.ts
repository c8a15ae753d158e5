/** The oldest browsers that the extension is known to work in; what is bundled is written for them. */
export const OLDEST_BROWSERS = { chrome: '133', firefox: '153' };

/** The same as bundlers want them. */
export const BUNDLED_FOR = Object.entries(OLDEST_BROWSERS).map((each) => each.join(''));
