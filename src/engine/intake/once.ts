// What is worked out once for all the parts of an upload, and forgotten with it.

import type { Task } from "./parts.ts";

export const onceFor = <T>(make: (task: Task) => T): ((task: Task) => T) => {
  const made = new WeakMap<Task, { readonly it: T }>();
  return (task) => {
    const found = made.get(task) ?? { it: make(task) };
    made.set(task, found);
    return found.it;
  };
};
