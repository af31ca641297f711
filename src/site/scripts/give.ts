/** Puts a text on the clipboard, and says in one sentence whether that worked. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'This browser did not let the page copy; select the text instead.';
  }
}

/** Offers a text as a file. */
export function saveText(text: string, name: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return 'Saved.';
}
