import { Modal, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Key } from "./i18n";

const switchedOff = "dialtone.singleKeys";

// WCAG 2.1.4: a shortcut of one character must be possible to turn off.
export const singleKeysAllowed = () => localStorage.getItem(switchedOff) !== "off";

const hotkeys: [keys: string[], does: Key][] = [
  [["Ctrl", "K"], "help.palette"],
  [["?"], "help.help"],
  [["Alt", "H"], "help.home"],
  [["Alt", "C"], "help.customers"],
  [["Alt", "O"], "help.orders"],
  [["Alt", "N"], "help.newCustomer"],
  [["Alt", "R"], "help.readCard"],
  [["Alt", "S"], "help.sell"],
  [["Alt", "A"], "help.addOffer"],
  [["Alt", "Q"], "help.filter"],
  [["Alt", "M"], "help.mark"],
  [["Alt", "B"], "help.compare"],
  [["Ctrl", "Enter"], "help.submit"],
  [["↑", "↓", "Enter"], "help.list"],
  [["Esc"], "help.close"],
];

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [allowed, setAllowed] = useState(singleKeysAllowed);
  const allow = (on: boolean) => {
    localStorage.setItem(switchedOff, on ? "on" : "off");
    setAllowed(on);
  };
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t("help.title")} width={460}>
      <dl className="hotkeys">
        {hotkeys.map(([keys, does]) => (
          <div key={does}>
            <dt>{t(does)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="switch-row">
        <Switch checked={allowed} onChange={allow} size="small" /> {t("help.singleKeys")}
      </label>
    </Modal>
  );
}
