/** The small tile by which stores show an extension among others: its sign and its name. */
export interface TileWords {
  /** BCP 47. */
  language: string;
  name: string;
  /** Stands small above the name. */
  line: string;
}

/** The sign of public/icon/icon.svg, without the frame that an icon needs and a tile has. */
const SIGN = `<svg viewBox="12 12 72 72" fill="none" stroke="#e6bf74" stroke-width="6" stroke-linejoin="round">
  <path d="M48 15 81 48H15Z"/><path d="M15 48h66L48 81Z" fill="#e6bf74"/></svg>`;

/** @returns the tile as a page. */
export function tile({ language, name, line }: TileWords): string {
  return `<!doctype html><html lang="${language}"><style>
    body {
      margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center;
      gap: 6px; background: #1f1c19; color: #fbf8f2;
      font-family: 'Iowan Old Style', Palatino, Georgia, 'Noto Serif', 'Nanum Myeongjo',
        NanumMyeongjo, serif;
    }
    svg { width: 104px; margin-bottom: 16px }
    p { margin: 0; font-size: 15px; letter-spacing: 0.06em; color: #e6bf74 }
    h1 { margin: 0; font-size: 46px; font-weight: 500; letter-spacing: -0.01em; line-height: 1.1 }
  </style>${SIGN}<p>${line}</p><h1>${name}</h1></html>`;
}
