// Which address shows which room. Each room is a chunk of its own.

import { Button } from "@mantine/core";
import { type ComponentType, Suspense, useEffect } from "react";
import { Link, Redirect, Route, Switch, useParams, useSearch } from "wouter";
import { Empty, Failed, Loading } from "../parts/states.tsx";
import { useText } from "../text/text.tsx";
import { useAsk } from "./ask.ts";
import { Boundary } from "./boundary.tsx";
import { Frame } from "./frame.tsx";
import { lazyRooms } from "./lazy-rooms.ts";
import { type Room, roomPath, travelling } from "./places.ts";
import { readPreference, writePreference } from "./preferences.ts";
import { shortened } from "./view-address.ts";
import { HereContext, type Workspace } from "./workspace.ts";

const { Overview, KpiList, KpiPage, Compare, Data, Settings, Start, Upload } = lazyRooms;

type Named = Room | "kpi" | "compare";

const pages: Readonly<Record<Named, ComponentType>> = {
  overview: Overview,
  kpis: KpiList,
  kpi: KpiPage,
  compare: Compare,
  data: Data,
  settings: Settings,
};

const Page = ({ name }: { name: Named }) => {
  const Shown = pages[name];
  return (
    <Boundary key={name}>
      <Suspense fallback={<Loading height={420} />}>
        <Shown />
      </Suspense>
    </Boundary>
  );
};

/** The rooms of one workspace, once it is known that it exists and what days it covers. */
const InWorkspace = () => {
  const { workspace: id } = useParams<{ workspace: string }>();
  const all = useAsk("list_workspaces", {});
  const kpis = useAsk("list_kpis", { workspace: id });
  const search = useSearch();
  const workspace = all.data?.workspaces.find((each) => each.id === id);
  useEffect(() => {
    if (workspace) writePreference("workspace", workspace.id);
  }, [workspace]);
  if (all.error && !all.data) return <Lone error={all.error} retry={() => all.refetch()} />;
  if (!all.data) return <Frame />;
  if (!workspace) return <NoWorkspace asked={id} all={all.data.workspaces} />;
  const known = kpis.data && !kpis.isPlaceholderData ? kpis.data : null;
  const here = { workspace, first: known?.first ?? null, last: known?.last ?? null, kpis: known?.kpis ?? [] };
  const needsDays = (page: Named) =>
    kpis.error && !known ? (
      <Failed error={kpis.error} retry={() => kpis.refetch()} />
    ) : known ? (
      <Page name={page} />
    ) : (
      <Loading height={420} />
    );
  return (
    <HereContext value={here}>
      <Frame>
        <Switch>
          <Route path="/w/:workspace/overview">{needsDays("overview")}</Route>
          <Route path="/w/:workspace/kpis">{needsDays("kpis")}</Route>
          <Route path="/w/:workspace/kpis/compare">{needsDays("compare")}</Route>
          <Route path="/w/:workspace/kpis/:kpi">{needsDays("kpi")}</Route>
          <Route path="/w/:workspace/data">
            <Page name="data" />
          </Route>
          <Route path="/w/:workspace/settings">
            <Page name="settings" />
          </Route>
          <Route>
            <Redirect to={roomPath(id, "overview") + travelling(search)} replace />
          </Route>
        </Switch>
      </Frame>
    </HereContext>
  );
};

/** The address names a workspace that is none: the way to those there are. */
const NoWorkspace = ({ asked, all }: { asked: string; all: readonly Workspace[] }) => {
  const t = useText();
  const search = useSearch();
  return (
    <main className="lone">
      <Empty
        title={t("shell.noWorkspace.title", { asked: shortened(asked) })}
        action={
          <Button component={Link} href="/new" variant="default" size="xs">
            {t("shell.workspace.new")}
          </Button>
        }
      >
        <p>{t(all.length === 0 ? "shell.noWorkspace.none" : "shell.noWorkspace.text")}</p>
        <ul>
          {all.map(({ id, name }) => (
            <li key={id}>
              <Link href={roomPath(id, "overview") + travelling(search)}>{name}</Link>
            </li>
          ))}
        </ul>
      </Empty>
    </main>
  );
};

/** A page without a workspace that says why there is none. */
const Lone = ({ error, retry }: { error: unknown; retry?: () => void }) => (
  <main className="lone">
    <Failed error={error} {...(retry ? { retry } : {})} />
    <p>
      <a href="/">Leadline</a>
    </p>
  </main>
);

/** Where a bare address leads: the workspace used last, else the first own one, else the sample, else a new one. */
const Home = () => {
  const search = useSearch();
  const all = useAsk("list_workspaces", {});
  if (all.error && !all.data) return <Lone error={all.error} retry={() => all.refetch()} />;
  if (!all.data) return <Frame />;
  const { workspaces } = all.data;
  const chosen =
    workspaces.find(({ id }) => id === readPreference("workspace")) ??
    workspaces.find(({ sample }) => !sample) ??
    workspaces[0];
  return <Redirect to={(chosen ? roomPath(chosen.id, "overview") : "/new") + travelling(search)} replace />;
};

export const Router = () => (
  <Switch>
    <Route path="/w/:workspace/*?">
      <InWorkspace />
    </Route>
    <Route path="/upload">
      <Boundary>
        <Suspense fallback={null}>
          <Upload />
        </Suspense>
      </Boundary>
    </Route>
    <Route path="/new">
      <Boundary>
        <Suspense fallback={null}>
          <Start />
        </Suspense>
      </Boundary>
    </Route>
    <Route>
      <Home />
    </Route>
  </Switch>
);
