// Has the browser ask before a reload, a closed tab or a typed address ends what is under way. Within the page nothing ends.

const busy = new Set<string>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Listens only while something is under way: a page that always listens is never kept for the way back. */
export const askBeforeLeaving = (what: string, isUnderWay: boolean): void => {
  if (isUnderWay) busy.add(what);
  else busy.delete(what);
  if (busy.size > 0) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
};
