// Sets light or dark and the language before the first paint, so that no page flashes.
(() => {
  const root = document.documentElement;
  let chosen = "auto";
  let language = null;
  try {
    chosen = localStorage.getItem("leadline-scheme") || "auto";
    language = localStorage.getItem("leadline-language");
  } catch {
    // Storage may be forbidden: the system's choice holds then.
  }
  const dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  const asked = new URLSearchParams(location.search).get("lang") || language;
  if (asked) root.lang = asked;
})();
