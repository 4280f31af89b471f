import { useQuery } from "@tanstack/react-query";
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CartLine } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { Tag } from "../../kit/StateTag";
import { offeringQuery } from "../catalog/offeringQuery";
import { CartConditions } from "./CartConditions";
import { useCartContext } from "./cartContext";
import { CartNode } from "./CartNode";

/** One bought offer with everything below it. */
export function CartLineEditor({ line }: { line: CartLine }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { remove } = useCartContext();
  const offering = useQuery(offeringQuery(line.offeringId));
  return (
    <article id={`line-${line.key}`} className="line panel" tabIndex={-1} data-testid="cart-line">
      <QueryBoundary query={offering}>
        {({ offering: row, tree }) => (
          <>
            <div className="line-head">
              <h3>{local(row.name, row.nameEn)}</h3>
              <Tag>{row.number}</Tag>
              <Button
                className="push-right"
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t("sell.remove", { name: local(row.name, row.nameEn) })}
                onClick={() => remove(line, local(row.name, row.nameEn))}
              />
            </div>
            <CartConditions line={line} />
            <CartNode line={line} node={tree} root={{ key: line.key, node: tree }} top />
          </>
        )}
      </QueryBoundary>
    </article>
  );
}
