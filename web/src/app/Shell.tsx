import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import {
  DownOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, Layout, Menu, Tooltip, type MenuProps } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "../api/types";
import { AppLink, useGo } from "../kit/AppLink";
import { OrganizationText } from "../kit/OrganizationText";
import { useHotkeys } from "../kit/useHotkeys";
import { HelpDialog, singleKeysAllowed } from "./HelpDialog";
import { useLocal } from "./i18n";
import { Logo } from "./Logo";
import { menuIcon } from "./menuIcons";
import { Palette } from "./Palette";
import { paths } from "./paths";
import { useMay, useMe, useSignOut } from "./session";
import { LanguageSwitch, ThemeSwitch } from "./Switches";

const folded = "dialtone.menuFolded";

/** The menu's lines, those of one group under one heading where the first of them stands. */
function grouped(entries: MenuEntry[], local: (zh: string, en: string) => string) {
  const line = (entry: MenuEntry) => ({
    key: entry.key,
    icon: menuIcon(entry.icon),
    label: <AppLink to={entry.path}>{local(entry.zh, entry.en)}</AppLink>,
    title: local(entry.zh, entry.en),
  });
  const firstOf = (key: string) => entries.find((entry) => entry.group?.key === key);
  return entries.flatMap<NonNullable<MenuProps["items"]>[number]>((entry) => {
    const { group } = entry;
    if (!group) return [line(entry)];
    if (firstOf(group.key) !== entry) return [];
    const label = local(group.zh, group.en);
    const children = entries.filter((other) => other.group?.key === group.key).map(line);
    return [{ key: group.key, icon: menuIcon(group.icon), label, title: label, children }];
  });
}

export function Shell() {
  const { t } = useTranslation();
  const local = useLocal();
  const me = useMe();
  const mayRegister = useMay("parties.party.write");
  const go = useGo();
  const queries = useQueryClient();
  const signOut = useSignOut();
  const { pathname } = useLocation();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const [narrow, setNarrow] = useState(localStorage.getItem(folded) === "yes");
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);

  useHotkeys(
    {
      "mod+k": () => setPalette((open) => !open),
    },
    { overDialogs: true },
  );
  useHotkeys({
    "?": () => singleKeysAllowed() && setHelp(true),
    "alt+n": () => mayRegister && go(paths.newCustomer),
    "alt+c": () => go(paths.customers),
    "alt+o": () => go(paths.orders),
    "alt+h": () => go(paths.home),
  });

  useEffect(() => {
    // A page change in a single page app is silent to a screen reader unless the focus moves.
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  const fold = () => {
    localStorage.setItem(folded, narrow ? "no" : "yes");
    setNarrow(!narrow);
  };

  const entries = me.menu.some((entry) => entry.path === paths.home)
    ? me.menu
    : [{ key: "home", path: paths.home, zh: t("menu.home"), en: t("menu.home"), icon: "home" }, ...me.menu];
  const current = entries
    .filter((entry) => pathname === entry.path || (entry.path !== "/" && pathname.startsWith(`${entry.path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];

  return (
    <Layout className="shell">
      <a className="skip-link" href="#main" onClick={() => main.current?.focus()}>
        {t("shell.skip")}
      </a>
      <Layout.Header className="shell-header">
        <AppLink to={paths.home} className="brand">
          <Logo /> <span className="brand-name">Dialtone</span>
        </AppLink>
        <button type="button" className="search-box" onClick={() => setPalette(true)} data-testid="open-palette">
          <SearchOutlined aria-hidden="true" />
          <span className="search-box-text">{t("shell.search")}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <div className="shell-tools">
          <LanguageSwitch />
          <ThemeSwitch />
          <Tooltip title={t("help.title")}>
            <Button
              type="text"
              aria-label={t("help.title")}
              icon={<QuestionCircleOutlined />}
              onClick={() => setHelp(true)}
            />
          </Tooltip>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "organization", label: <OrganizationText path={me.organizationPath} />, disabled: true },
                { type: "divider" },
                { key: "apiReference", label: <AppLink to={paths.apiReference}>{t("reference.title")}</AppLink> },
                { key: "signOut", label: t("shell.signOut") },
              ],
              onClick: ({ key }) =>
                key === "signOut" &&
                signOut.mutate(undefined, {
                  onSuccess: () => {
                    // Whoever signs in next begins at the beginning.
                    go(paths.home);
                    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
                  },
                }),
            }}
          >
            <Button type="text" aria-haspopup="menu" data-testid="user-menu" loading={signOut.isPending}>
              {me.displayName} <DownOutlined aria-hidden="true" className="small-icon" />
            </Button>
          </Dropdown>
        </div>
      </Layout.Header>
      <Layout>
        <Layout.Sider width={176} collapsedWidth={52} collapsed={narrow} trigger={null} className="shell-sider">
          <nav aria-label={t("shell.menu")} className="shell-nav">
            <Menu
              mode="inline"
              inlineIndent={14}
              selectedKeys={current ? [current.key] : []}
              defaultOpenKeys={current?.group ? [current.group.key] : []}
              items={grouped(entries, local)}
            />
            <Button
              type="text"
              className="fold"
              aria-label={narrow ? t("shell.unfold") : t("shell.fold")}
              aria-expanded={!narrow}
              icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
              onClick={fold}
            />
          </nav>
        </Layout.Sider>
        <main id="main" ref={main} tabIndex={-1} className="shell-main">
          <Outlet />
        </main>
      </Layout>
      <Palette open={palette} onClose={() => setPalette(false)} menu={entries} onHelp={() => setHelp(true)} />
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </Layout>
  );
}
