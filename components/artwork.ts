/**
 * Abstract artwork for a poster of our own: a disc above bands of horizon, different for each film.
 */

const WIDTH = 200;
const HEIGHT = 300;

/** The disc keeps out of what a landscape crop takes away. */
const SKY_BEGINS = 84;

/** @returns an SVG picture as a data address; the same title always gives the same picture. */
export function artwork(title: string, hue: number): string {
  const seed = [...title].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const discX = 40 + (seed % 120);
  const radius = 24 + (seed % 24);
  const discY = SKY_BEGINS + radius + (seed % 30);
  const horizon = 170 + (seed % 50);
  const bands = [0, 1, 2].map((band) => {
    const top = horizon + band * 34;
    const lift = ((seed >> band) % 40) - 20;
    return `<path d="M0 ${top}Q${WIDTH / 2} ${top + lift} ${WIDTH} ${top - lift / 2}V${HEIGHT}H0Z" fill="hsl(${hue + band * 8} 34% ${26 - band * 6}%)"/>`;
  });
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice"><rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${hue} 30% 34%)"/><circle cx="${discX}" cy="${discY}" r="${radius}" fill="hsl(${hue + 30} 60% 72%)"/>${bands.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
