/** Runs before the first paint, so that a chosen theme never flashes; a reader who chose none gets the system's. */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('placard:theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
