import {
  AppstoreOutlined,
  AuditOutlined,
  BarsOutlined,
  BuildOutlined,
  ExceptionOutlined,
  FileTextOutlined,
  HomeOutlined,
  NotificationOutlined,
  NumberOutlined,
  PhoneOutlined,
  SettingOutlined,
  ShoppingCartOutlined,
  TeamOutlined,
  UserAddOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

const icons: Record<string, ReactNode> = {
  appstore: <AppstoreOutlined />,
  build: <BuildOutlined />,
  catalog: <AppstoreOutlined />,
  conformance: <AuditOutlined />,
  exception: <ExceptionOutlined />,
  "file-text": <FileTextOutlined />,
  home: <HomeOutlined />,
  notification: <NotificationOutlined />,
  number: <NumberOutlined />,
  order: <FileTextOutlined />,
  phone: <PhoneOutlined />,
  profile: <FileTextOutlined />,
  setting: <SettingOutlined />,
  shopping: <ShoppingCartOutlined />,
  "shopping-cart": <ShoppingCartOutlined />,
  team: <TeamOutlined />,
  "user-add": <UserAddOutlined />,
};

/** The icon a module named for its menu entry; an unknown name gets a plain one. */
export const menuIcon = (name: string) => icons[name] ?? <BarsOutlined />;
