import {
  AppstoreOutlined,
  BarsOutlined,
  FileTextOutlined,
  HomeOutlined,
  NumberOutlined,
  PhoneOutlined,
  ShoppingCartOutlined,
  TeamOutlined,
  UserAddOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

const icons: Record<string, ReactNode> = {
  appstore: <AppstoreOutlined />,
  catalog: <AppstoreOutlined />,
  "file-text": <FileTextOutlined />,
  home: <HomeOutlined />,
  number: <NumberOutlined />,
  order: <FileTextOutlined />,
  phone: <PhoneOutlined />,
  profile: <FileTextOutlined />,
  shopping: <ShoppingCartOutlined />,
  "shopping-cart": <ShoppingCartOutlined />,
  team: <TeamOutlined />,
  "user-add": <UserAddOutlined />,
};

/** The icon a module named for its menu entry; an unknown name gets a plain one. */
export const menuIcon = (name: string) => icons[name] ?? <BarsOutlined />;
