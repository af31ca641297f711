/** Characters beyond ASCII that ordinary prose in Latin letters uses: accents, dashes, quotation marks, arrows, signs, emoji. */
const UNUSUAL =
  /(?!\uFE0F)[^\t\n\r\x20-\x7E\u00A1-\u00AC\u00AE-\u017F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2100-\u23FF\u2500-\u27BF\u2900-\u297F\u2B00-\u2BFF\uD83C-\uD83E\uDC00-\uDFFF]/;
const TRACES: readonly RegExp[] = [
  UNUSUAL,
  /<!|<[|/\\<]|<[a-z]|\[\/|\]:\s*#|&#|%[2-7][0-9a-f]|\\[ux]|\s{80}/i,
  /[A-Za-z0-9+/_-]{24}|(?:[0-9a-f]{2}[ :,]?){12}|[01]{8}[ ,][01]{8}/i,
  /\b\w[ .\-_*·|]\w[ .\-_*·|]\w[ .\-_*·|]\w\b/,
  /\b(?:[a-z]+[0134578@$]+[a-z]+\w*\W+){2}/i,
  /snoitcur|tpmorp|vafgehpg|cebzcg|qrgarf/i,
  /\b(?:ignor|disreg|forget|vergiss|missacht|oubli|olvid|esque[cç]a|desconsid|dimentic|bypass|discard|pay no att|obey|stop f|never mind|set aside|overrid|overrul|replace your|do not follow|don.t follow|safety|unrestr|uncens|unfilt|jailb|without restr|no restr|only instr|the only)/i,
  /\b(?:secret|covert|heimlich|en cachette|a escondidas|di nascosto|deny|lie\b|hid(?:e|den) (?:this|it|that|from)|conceal|keep (?:this|it|that)|(?:user|human|person)s?\W+(?:must|should|shall|may|never))/i,
  /\b(?:n[o']t|never|avoid|without|from|need to|sans?|sin|sem|senza|ohne|n[ãa]o|non|no|ne|n'\w*|nicht|nichts)\W(?:[\w'à-ü]+\W+){0,3}(?:tell|inform|mention|notif|reveal|disclos|show|alert|warn|let|sag|erw|mitteil|verrat|dis|dire|di|men|rev|dec|cont|diz|riv)/i,
  /\b(?:sag|sagen?)\b.{0,40}\bnichts\b/i,
  /\b(?:tools?\b|werkzeug|outils?|herramient|ferrament|strument|function)/i,
  /\b(?:every|each) (?:message|turn|user|prompt)/i,
  /\b(?:conversation|chat|messages?|transcript|gespr|unterhalt|discussion|conversa|system|internal instr|hidden instr|initial|chain of|monologue)/i,
  /\.(?:ssh|aws|gnupg|kube|docker|azure|npmrc|netrc|pypirc|git-cred|pgpass|env|config)\b|id_(?:rsa|dsa|ec|ed)|credential|\/etc\/|Login Data|logins\.json|key4|cookies|wallet|printenv|environ|mcp\.json|desktop_config|api keys|password|seed phrase|private key/i,
];

/** Whether a text holds a trace of anything that hides or gives orders; a cheap look that lets nearly every honest text pass unread. */
export function isSuspicious(text: string): boolean {
  return TRACES.some((trace) => trace.test(text));
}
