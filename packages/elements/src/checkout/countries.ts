/** ISO 3166-1 alpha-2. Whether we deliver there is for the endpoint to say. */
const CODES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

const lists = new Map<string, readonly { code: string; name: string }[]>();

/** Countries by their names in this language, sorted as it sorts. */
export function countries(lang: string): readonly { code: string; name: string }[] {
  let list = lists.get(lang);
  if (!list) {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    list = CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
      a.name.localeCompare(b.name, lang),
    );
    lists.set(lang, list);
  }
  return list;
}

/** The country to begin with: the shop's own context, else the region of the page's language or of the browser's. */
export function likelyCountry(context: string | undefined, lang: string): string | undefined {
  if (context) return context;
  const region = regionOf(lang) ?? regionOf(navigator.language);
  return region && CODES.includes(region) ? region : undefined;
}

/** Browsers started without a locale name languages that are none. */
function regionOf(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).region;
  } catch {
    return undefined;
  }
}
