// Written by `npm run api` from docs/api; not edited by hand.

export const documents = ["catalog", "conformance", "inventory", "ordering", "parties", "platform"] as const;
