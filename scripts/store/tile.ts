/** The small tile by which stores show an extension among others: its sign and its name. */
export interface TileWords {
  /** BCP 47. */
  language: string;
  name: string;
  /** Stands small above the name. */
  line: string;
}

/** @param icon address of its drawing. @returns the tile as a page. */
export function tile({ language, name, line }: TileWords, icon: string): string {
  return `<!doctype html><html lang="${language}"><style>
    body {
      margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center;
      gap: 6px; background: #1f1c19; color: #fbf8f2;
      font-family: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Nanum Myeongjo', serif;
    }
    img { width: 112px; margin-bottom: 14px }
    p { margin: 0; font-size: 15px; letter-spacing: 0.06em; color: #e6bf74 }
    h1 { margin: 0; font-size: 46px; font-weight: 500; letter-spacing: -0.01em; line-height: 1.1 }
  </style><img src="${icon}" alt=""><p>${line}</p><h1>${name}</h1></html>`;
}
