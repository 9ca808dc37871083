// The frame round every room: header, navigation, sample banner, and on phones a bar at the foot.

import { type ReactNode, useContext } from "react";
import { useText } from "../text/text.tsx";
import { Header } from "./header.tsx";
import { FootBar, SideBar } from "./navigation.tsx";
import { Offline } from "./offline.tsx";
import { SampleBanner } from "./sample-banner.tsx";
import { ShortcutKeys } from "./shortcut-keys.tsx";
import { HereContext } from "./workspace.ts";

/** `bare` leaves the side list out, for pages that stand before any workspace. */
export const Frame = ({ children, bare = false }: { children?: ReactNode; bare?: boolean }) => {
  const t = useText();
  const here = useContext(HereContext);
  return (
    <div className={bare ? "frame frame-bare" : "frame"}>
      <a className="skip" href="#main">
        {t("shell.skip")}
      </a>
      <Header />
      {here ? <SideBar /> : !bare && <div className="side" />}
      <main id="main" className="main" tabIndex={-1}>
        <Offline />
        {here?.workspace.sample && <SampleBanner />}
        {children}
      </main>
      {here && <FootBar />}
      {here && <ShortcutKeys />}
    </div>
  );
};
