import { OrganizationText } from "../../kit/OrganizationText";

/** Where and by whom an order was taken. */
export function AcceptedBy({ order }: { order: { acceptingOrganization: string; by: string } }) {
  return (
    <>
      <OrganizationText path={order.acceptingOrganization} />
      {order.by && ` · ${order.by}`}
    </>
  );
}
