// Starts the page.

import "@mantine/core/styles.css";
import "@fontsource-variable/inter/wght.css";
import "./tokens.css";
import "./base.css";
import "./app/shell.css";
import "./parts/controls.css";
import "./parts/table.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { fetchRoomsWhenIdle } from "./app/lazy-rooms.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Korean letters come in a hundred small files of which the browser takes what a page needs; their list can wait.
void import("./korean.ts");
fetchRoomsWhenIdle();
