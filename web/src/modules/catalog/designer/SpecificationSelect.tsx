import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import { useLocal } from "../../../app/i18n";
import { without } from "./draftBody";
import { useDesign } from "./draftContext";
import { Field } from "./Field";

/** What the product technically is: its characteristics and how it is delivered come from there. */
export function SpecificationSelect() {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft } = useDesign();
  const { offering } = draft.content;
  const specifications = useQuery({
    queryKey: ["specifications"],
    queryFn: () => read(client.GET("/api/specifications")),
    staleTime: 60_000,
  });
  return (
    <Field label={t("designer.specification")} hint={t("designer.specificationHint")} double>
      {(id) => (
        <Select
          id={id}
          value={offering.productSpecification?.id}
          placeholder={t("designer.noSpecification")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          onChange={(chosen?: string) => {
            const one = specifications.data?.items.find((specification) => specification.id === chosen);
            draft.changeOffering((before) =>
              without({ ...before, productSpecification: one && { id: one.id, name: one.name } }),
            );
          }}
          options={specifications.data?.items.map((one) => ({ value: one.id, label: local(one.name, one.nameEn) }))}
        />
      )}
    </Field>
  );
}
