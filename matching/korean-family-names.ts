/**
 * Korean family names and how they are written. Each row is one name: in Hangul (with the northern
 * spelling, which keeps the first consonant) and in Latin letters by the Revised Romanisation,
 * McCune–Reischauer (without its marks) and personal habit. A spelling may stand in several rows.
 * A name whose family is missing here simply does not compare across romanisations.
 */
const ROWS = [
  '김 kim gim',
  '이 리 lee yi i rhee ri rhie yee',
  '박 park pak bak bark',
  '최 choi choe choy',
  '정 jung jeong chung cheong joung jong chong',
  '강 kang gang',
  '조 cho jo joe joh',
  '윤 yoon yun youn',
  '장 jang chang',
  '임 림 lim im yim rim leem',
  '한 han hahn',
  '오 oh o',
  '서 seo suh so sur',
  '신 shin sin',
  '권 kwon gwon kweon gweon',
  '황 hwang whang',
  '안 ahn an',
  '송 song',
  '유 류 yoo yu ryu ryoo you lyu lew',
  '전 jeon jun chun chon juhn jhun jeun',
  '천 cheon chun chon',
  '홍 hong',
  '고 ko go koh goh',
  '문 moon mun',
  '양 량 yang ryang',
  '손 son sohn',
  '배 bae pae bai',
  '백 baek paek baik paik back',
  '허 hur heo huh her ho',
  '남 nam',
  '심 shim sim',
  '노 로 noh no roh ro',
  '하 ha hah',
  '곽 kwak gwak',
  '성 sung seong song',
  '차 cha',
  '주 joo ju chu choo',
  '추 choo chu',
  '우 woo u wu ou',
  '구 koo gu ku goo',
  '민 min',
  '나 라 na ra rah la',
  '진 jin chin',
  '지 ji chi jee',
  '엄 eom um uhm om',
  '채 chae chai',
  '원 won weon',
  '방 bang pang',
  '변 byun byeon pyon byon',
  '여 려 yeo yuh yo ryeo',
  '염 렴 yeom yum yom',
  '봉 bong',
  '표 pyo',
  '도 do to doh',
  '기 ki gi kee',
  '마 ma mah',
  '반 ban pan',
  '왕 wang',
  '탁 tak',
  '석 seok suk sok',
  '선 sun seon son',
  '설 seol sul sol',
  '길 gil kil',
  '현 hyun hyeon hyon',
  '함 ham hahm',
  '명 myung myeong myong',
  '공 kong gong',
  '금 keum geum kum',
  '연 련 yeon yun yon youn',
  '용 룡 yong',
  '육 륙 yook yuk',
  '인 in',
  '제 je che',
  '모 mo',
  '국 kook guk kuk',
  '은 eun un',
  '편 pyun pyeon',
  '어 eo uh',
  '옥 ok',
  '맹 maeng',
  '위 wi wee',
  '소 so soh',
  '감 kam gam',
  '남궁 namgung namkoong namkung',
  '황보 hwangbo',
  '선우 sunwoo seonu sunu',
  '독고 dokgo tokko',
];

const NAMES: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const names = new Map<string, Set<number>>();
  for (const [row, spellings] of ROWS.entries()) {
    for (const spelling of spellings.split(' ')) {
      names.set(spelling, (names.get(spelling) ?? new Set()).add(row));
    }
  }
  return names;
})();

/** @returns which family names a folded spelling can stand for, as row numbers; undefined for none. */
export function familyNames(spelling: string): ReadonlySet<number> | undefined {
  return NAMES.get(spelling);
}
