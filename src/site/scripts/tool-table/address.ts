type Field = HTMLInputElement | HTMLSelectElement;

/** Fills the filters with what the address says, where the page offers it. */
export function fromAddress(frame: HTMLElement): void {
  const asked = new URLSearchParams(location.search);
  for (const field of fieldsOf(frame)) {
    const value = asked.get(field.name);
    if (value === null) continue;
    if (isRadio(field)) field.checked ||= field.value === value;
    else if (!isChoice(field) || [...field.options].some((option) => option.value === value)) field.value = value;
  }
}

/** Keeps in the address what the filters say, so that a link leads to what was shown; what they say at first is left out. */
export function toAddress(frame: HTMLElement): void {
  const address = new URL(location.href);
  for (const { name } of fieldsOf(frame)) address.searchParams.delete(name);
  for (const field of fieldsOf(frame).filter(saysMore)) address.searchParams.set(field.name, field.value);
  history.replaceState(history.state, '', address);
}

function fieldsOf(frame: HTMLElement): Field[] {
  return [...frame.querySelectorAll<Field>('[name]')];
}

/** Whether a field says something else than at first. */
function saysMore(field: Field): boolean {
  if (isChoice(field)) return field.selectedIndex > 0;
  return field.value !== '' && (field.checked || !isRadio(field));
}

function isRadio(field: Field): field is HTMLInputElement {
  return field.type === 'radio';
}

function isChoice(field: Field): field is HTMLSelectElement {
  return field instanceof HTMLSelectElement;
}
