/** Verbs that somebody new begins with who wants to look, and to leave the world as it was. */
export const LOOKING =
  'analyze browse check compare count describe display download explain export fetch find get inspect list look lookup monitor preview query read retrieve review scan search show summarize translate validate verify view watch'.split(
    ' ',
  );

/** Verbs that somebody new begins with who wants to change it. */
export const ACTING =
  'add approve archive assign attach block book cancel change clone close commit configure connect copy create delete deploy disable edit enable execute fork forward generate grant import install invite kill launch lock make merge move pause pin post publish push reboot rebuild record register remove rename replace reset resize restart restore resume retry revoke run save schedule send set share start stop submit switch sync tag trigger unlock update upload write'.split(
    ' ',
  );
