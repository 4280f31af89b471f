import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Switch, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { OfferCharacteristic } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { addRow, readRows, removeRow, setCell } from "./rows";

interface Props {
  id: string;
  characteristic: OfferCharacteristic;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A characteristic that is a list of rows: the host checks each row and names it. */
export function RowsField({ id, characteristic, value, onChange }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const rows = readRows(value).map((cells, at) => ({ cells, at }));
  return (
    <div id={id}>
      <Table
        rowKey="at"
        size="small"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: t("characteristic.noRows") }}
        columns={[
          { title: "#", width: 40, render: (_, row) => row.at + 1 },
          ...(characteristic.columns ?? []).map((column) => {
            const label = local(column.label, column.labelEn);
            return {
              title: (
                <>
                  {label}
                  {column.required && <span className="required"> *</span>}
                </>
              ),
              render: (_: unknown, { cells, at }: { cells: Record<string, string>; at: number }) =>
                column.valueType === "boolean" ? (
                  <Switch
                    aria-label={`${label} ${at + 1}`}
                    checked={cells[column.name] === "true"}
                    onChange={(on) => onChange(setCell(value, at, column.name, String(on)))}
                  />
                ) : (
                  <Input
                    size="small"
                    aria-label={`${label} ${at + 1}`}
                    value={cells[column.name] ?? ""}
                    onChange={(event) => onChange(setCell(value, at, column.name, event.target.value))}
                  />
                ),
            };
          }),
          {
            width: 40,
            render: (_, row) => (
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("characteristic.removeRow", { row: row.at + 1 })}
                onClick={() => onChange(removeRow(value, row.at))}
              />
            ),
          },
        ]}
      />
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={rows.length >= (characteristic.maxValues ?? 1)}
        onClick={() => onChange(addRow(value))}
      >
        {t("characteristic.addRow")}
      </Button>
    </div>
  );
}
