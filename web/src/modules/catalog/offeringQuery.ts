import { client, read } from "../../api/client";

export const offeringQuery = (id: string) => ({
  queryKey: ["offering", id],
  queryFn: () => read(client.GET("/api/offerings/{id}", { params: { path: { id } } })),
  staleTime: 60_000,
});
