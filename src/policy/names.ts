/** To such a name nothing happens but capitals. */
const PLAIN = /^[!-~]*$/;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\s]/gu;

/** What a name looks like to a careless reader: blind to case, width, compatibility forms, blanks and characters that leave no mark. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toUpperCase();
  return name.normalize('NFKC').replaceAll(IGNORABLE, '').toLowerCase().toUpperCase().normalize('NFKC');
}
