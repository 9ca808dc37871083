// The ways between rooms: a list at the side, a bar at the foot of a phone.

import {
  ChartBarIcon,
  Cog6ToothIcon,
  FolderArrowDownIcon,
  Squares2X2Icon,
} from "@heroicons/react/24/outline";
import type { ComponentType, SVGProps } from "react";
import { Link, useLocation } from "wouter";
import { useText } from "../text/text.tsx";
import { type Room, rooms, usePlace } from "./places.ts";
import { useWorkspace } from "./workspace.ts";

export const roomIcons: Readonly<Record<Room, ComponentType<SVGProps<SVGSVGElement>>>> = {
  overview: Squares2X2Icon,
  kpis: ChartBarIcon,
  data: FolderArrowDownIcon,
  settings: Cog6ToothIcon,
};

const Links = ({ className }: { className: string }) => {
  const t = useText();
  const place = usePlace();
  const { id } = useWorkspace();
  const [path] = useLocation();
  const here = path.slice(`/w/${encodeURIComponent(id)}/`.length).split("/")[0];
  return (
    <ul>
      {rooms.map((room) => {
        const Icon = roomIcons[room];
        return (
          <li key={room}>
            <Link href={place(room)} className={className} aria-current={here === room ? "page" : undefined}>
              <Icon className="icon" aria-hidden />
              <span>{t(`shell.nav.${room}`)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
};

export const SideBar = () => {
  const t = useText();
  return (
    <nav className="side wide-only" aria-label={t("shell.nav.label")}>
      <Links className="side-link" />
    </nav>
  );
};

export const FootBar = () => {
  const t = useText();
  return (
    <nav className="foot phone-only" aria-label={t("shell.nav.label")}>
      <Links className="foot-link" />
    </nav>
  );
};
