import { client, read } from "../../api/client";

export const customerQuery = (id: string) => ({
  queryKey: ["customer", id],
  queryFn: () => read(client.GET("/api/customers/{id}/view", { params: { path: { id } } })),
});
