// Written by `npm run api` from docs/api/v1.json; not edited by hand.

export interface paths {
    "/api/identity/read-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": null | components["schemas"]["ReadCardInput"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardReading"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sims/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cartId?: string;
                    except?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NextSim"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    partyId?: string;
                    role?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartyProductRows"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddressPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignInRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DemoSignIns"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchHits"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganizationList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerPage"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RegisterCustomerInput"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredCustomer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RevealInput"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RevealedValue"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["offerings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["offering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    city?: string;
                    pattern?: string;
                    grade?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NumberRows"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NumberPoolRows"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/{number}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SelectNumberInput"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NumberSelection"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: {
                    cartId?: string;
                };
                header?: never;
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: string;
                    customerId?: string;
                    attention?: boolean;
                    mine?: boolean;
                    hall?: boolean;
                    from?: string;
                    to?: string;
                    number?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceiptView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/receipt/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceiptReplay"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelOrderRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/tasks/{taskId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenCartList"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenCartRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CartView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CartView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveCartRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CartView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubmittedCart"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConformanceOverview"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RunToStart"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartedRun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TestRunReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/runs/{id}/resources/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    seq: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TestedDemands"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/runs/{id}/report.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/markdown": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/runs/{id}/report.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conformance/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeadLetters"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LettersToRedeliver"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubscriptionRows"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TestedCallback"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceTypeView: {
            code: string;
            zh: string;
            en: string;
        };
        AccountView: {
            id: string;
            number: string;
            name: string;
            state: string;
            paymentMethod?: null | string;
            balance?: null | components["schemas"]["Money"];
            arrears?: null | components["schemas"]["Money"];
            /** Format: int32 */
            subscribers: number;
        };
        AddressPage: {
            items: components["schemas"]["AddressRow"][];
        };
        AddressRow: {
            id: string;
            text: string;
            coverage: string;
            /** Format: int32 */
            freePorts: number;
        };
        AllocatedAmount: {
            lineKey: string;
            offerNumber: string;
            /** Format: double */
            amount: number;
        };
        CancelOrderRequest: {
            reason?: null | string;
        };
        CardReading: {
            name: string;
            gender: string;
            birthDate: string;
            identificationType: string;
            identificationNumber: string;
            address: string;
            nation: string;
            validUntil: string;
            issuingAuthority: string;
            check: string;
            receipt?: null | string;
        };
        CartEffectivity: {
            kind: string;
            date?: null | string;
        };
        CartLine: {
            key: string;
            offeringId: string;
            acceptanceType: string;
            effectivity: components["schemas"]["CartEffectivity"];
            characteristics: {
                [key: string]: string;
            };
            accessNumber?: null | string;
            iccid?: null | string;
            addressId?: null | string;
            addressText?: null | string;
            accountId?: null | string;
            userPartyId?: null | string;
            /** Format: int32 */
            quantity?: null | number;
            children: components["schemas"]["CartLine"][];
        };
        CartProblem: {
            line?: null | string;
            field?: null | string;
            code: string;
            reason: string;
            severity: string;
        };
        CartView: {
            id: string;
            /** Format: int64 */
            version: number;
            customerId: string;
            customerName: string;
            orderId?: null | string;
            lines: components["schemas"]["CartLine"][];
            prices: components["schemas"]["PriceLine"][];
            totals: components["schemas"]["Totals"];
            problems: components["schemas"]["CartProblem"][];
            acceptanceTypes: components["schemas"]["AcceptanceTypeView"][];
        };
        CategoryList: {
            items: components["schemas"]["CategoryRow"][];
        };
        CategoryRow: {
            id: string;
            name: string;
            nameEn: string;
            parentId?: null | string;
            /** Format: int32 */
            count: number;
        };
        Charge: {
            lineKey: string;
            offeringId: string;
            priceId?: null | string;
            /** Format: int64 */
            priceVersion: number;
            name: string;
            nameEn: string;
            type: string;
            period?: null | string;
            /** Format: int32 */
            quantity: number;
            /** Format: double */
            unitAmount: number;
            /** Format: double */
            amount: number;
            unit: string;
            unitOfMeasure?: null | string;
            steps: components["schemas"]["ReceiptStep"][];
            chargeItem?: null | string;
            tax?: null | components["schemas"]["ReceiptTax"];
            later?: components["schemas"]["ChargePhase"][];
            allocation?: components["schemas"]["AllocatedAmount"][];
            proration?: components["schemas"]["Proration"];
            balance?: null | string;
            /** Format: double */
            authority?: null | number;
        };
        ChargePhase: {
            /** Format: int32 */
            from: number;
            /** Format: double */
            amount: number;
        };
        ChosenOption: {
            label: string;
            labelEn: string;
            value: string;
            valueEn: string;
        };
        ConfiguredOffer: {
            key: string;
            offeringId: string;
            characteristics: {
                [key: string]: string;
            };
            /** Format: int32 */
            quantity: number;
            parts: components["schemas"]["ConfiguredOffer"][];
            /** Format: date */
            start?: null | string;
            extras?: components["schemas"]["ExtraCharge"][];
        };
        ConformanceOverview: {
            here: string;
            kits: components["schemas"]["KitLine"][];
            runs: components["schemas"]["TestRunLine"][];
            isSeeded: boolean;
            maySeed: boolean;
        };
        ContactView: {
            mediumType: string;
            value: string;
            preferred: boolean;
        };
        CustomerHead: {
            id: string;
            /** Format: int64 */
            version: number;
            number: string;
            name: string;
            kind: string;
            tier: string;
            state: string;
            stateSince?: null | string;
            homeOrganization: string;
            /** Format: date-time */
            createdAt?: null | string;
        };
        CustomerOrder: {
            id: string;
            number: string;
            customerId: string;
            customerName: string;
            state: string;
            title: string;
            titleEn: string;
            /** Format: date-time */
            placedAt?: null | string;
            /** Format: date-time */
            completedAt?: null | string;
            acceptingOrganization: string;
            homeOrganization: string;
            channel: string;
            by: string;
        };
        CustomerPage: {
            items: components["schemas"]["CustomerRow"][];
            next?: null | string;
        };
        CustomerRow: {
            id: string;
            number: string;
            name: string;
            kind: string;
            tier: string;
            state: string;
            phone?: null | string;
            identification?: null | string;
            homeOrganization: string;
        };
        CustomerView: {
            customer: components["schemas"]["CustomerHead"];
            party: components["schemas"]["PartyView"];
            roles: components["schemas"]["RoleView"][];
            accounts: components["schemas"]["AccountView"][];
            subscribers: components["schemas"]["ProductNode"][];
            orders: components["schemas"]["CustomerOrder"][];
            timeline: components["schemas"]["TimelineEntry"][];
        };
        DeadLetter: {
            eventId: string;
            reaction: string;
            event: string;
            callback?: null | string;
            aggregateId: string;
            /** Format: date-time */
            at?: null | string;
            /** Format: int32 */
            attempts: number;
            error?: null | string;
            /** Format: int32 */
            behind: number;
        };
        DeadLetters: {
            items: components["schemas"]["DeadLetter"][];
            /** Format: int32 */
            total: number;
        };
        DemandLine: {
            says: string;
            outcome: string;
            seen?: null | string;
            kind: string;
            source: string;
            exchanges: components["schemas"]["ExchangeLine"][];
        };
        DemoSignIns: {
            demo: boolean;
            users: components["schemas"]["DemoUser"][];
        };
        DemoUser: {
            userName: string;
            zh: string;
            en: string;
        };
        ExchangeLine: {
            method: string;
            path: string;
            mediaType?: null | string;
            ifMatch?: null | string;
            request?: null | string;
            /** Format: int32 */
            status?: null | number;
            error?: null | string;
            headers: string[];
            answer?: null | string;
            /** Format: int32 */
            milliseconds: number;
            demanded: number[];
        };
        ExtraCharge: {
            name: string;
            nameEn: string;
            type: string;
            /** Format: double */
            amount: number;
            unit: string;
            why: string;
            whyEn: string;
        };
        FirstBill: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            lines: components["schemas"]["FirstBillLine"][];
            totals: components["schemas"]["ReceiptTotal"][];
        };
        FirstBillLine: {
            lineKey: string;
            name: string;
            nameEn: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: double */
            amount: number;
            unit: string;
            zh: string;
            en: string;
        };
        IdentificationView: {
            type: string;
            number: string;
            validUntil?: null | string;
            level: string;
        };
        KitLine: {
            version: string;
            api: string;
            resources: string[];
            needs: string[];
        };
        LetterToRedeliver: {
            eventId: string;
            reaction: string;
        };
        LettersToRedeliver: {
            letters: components["schemas"]["LetterToRedeliver"][];
        };
        Me: {
            userName: string;
            displayName: string;
            organizationPath: string;
            organizationName: string;
            roles: string[];
            permissions: string[];
            demo: boolean;
            menu: components["schemas"]["MenuLine"][];
        };
        MemberView: {
            productId: string;
            name: string;
            number?: null | string;
            customerName: string;
        };
        MenuGroup: {
            key: string;
            zh: string;
            en: string;
            icon: string;
        };
        MenuLine: {
            key: string;
            path: string;
            zh: string;
            en: string;
            icon: string;
            group?: null | components["schemas"]["MenuGroup"];
        };
        Money: {
            /** Format: double */
            value: number;
            unit: string;
        };
        NextSim: {
            iccid: string;
        };
        NumberFee: {
            /** Format: double */
            value: number;
            unit: string;
        };
        NumberPoolRow: {
            city: string;
            kind: string;
            grade: string;
            state: string;
            /** Format: int32 */
            count: number;
        };
        NumberPoolRows: {
            items: components["schemas"]["NumberPoolRow"][];
        };
        NumberRow: {
            number: string;
            city: string;
            grade: string;
            segment: string;
            prepayment?: null | components["schemas"]["NumberFee"];
            minimumSpend?: null | components["schemas"]["NumberFee"];
            state: string;
        };
        NumberRows: {
            items: components["schemas"]["NumberRow"][];
        };
        NumberSelection: {
            number: string;
            /** Format: date-time */
            until?: null | string;
        };
        OfferCharacteristic: {
            name: string;
            label: string;
            labelEn: string;
            valueType: string;
            required: boolean;
            configurable: boolean;
            values: components["schemas"]["OfferCharacteristicValue"][];
            /** Format: double */
            from?: null | number;
            /** Format: double */
            to?: null | number;
            regex?: null | string;
            origin: string;
            target: string;
            /** Format: int32 */
            maxValues?: number;
            originEn?: null | string;
            overrides?: null | string;
        };
        OfferCharacteristicValue: {
            value: string;
            label: string;
            labelEn: string;
            isDefault: boolean;
        };
        OfferNode: {
            offeringId: string;
            number: string;
            name: string;
            nameEn: string;
            kind: string;
            /** Format: int32 */
            lower: number;
            /** Format: int32 */
            upper: number;
            /** Format: int32 */
            default: number;
            characteristics: components["schemas"]["OfferCharacteristic"][];
            prices: components["schemas"]["OfferPriceLine"][];
            children: components["schemas"]["OfferNode"][];
            telecom: components["schemas"]["Telecom"];
        };
        OfferPriceLine: {
            name: string;
            nameEn: string;
            type: string;
            period?: null | string;
            amount: components["schemas"]["Money"];
            offeringId?: null | string;
            /** Format: int32 */
            quantity: number;
            when?: null | components["schemas"]["PriceCondition"];
            unitOfMeasure?: null | string;
        };
        OfferingList: {
            items: components["schemas"]["OfferingRow"][];
        };
        OfferingRow: {
            id: string;
            number: string;
            name: string;
            nameEn: string;
            category: string;
            categoryEn: string;
            kind: string;
            isBundle: boolean;
            lifecycleStatus: string;
            sellable: boolean;
            /** Format: date-time */
            validFrom?: null | string;
            /** Format: date-time */
            validTo?: null | string;
            monthly?: null | components["schemas"]["Money"];
            oneTime?: null | components["schemas"]["Money"];
            description: string;
            descriptionEn: string;
        };
        OfferingView: {
            offering: components["schemas"]["OfferingRow"];
            tree: components["schemas"]["OfferNode"];
        };
        OpenCartList: {
            items: components["schemas"]["OpenCartRow"][];
        };
        OpenCartRequest: {
            customerId: string;
        };
        OpenCartRow: {
            id: string;
            /** Format: int64 */
            version: number;
            customerId: string;
            customerName: string;
            title: string;
            titleEn: string;
            /** Format: date-time */
            updatedAt?: null | string;
        };
        OrderItemView: {
            id: string;
            parentId?: null | string;
            name: string;
            nameEn: string;
            action: string;
            acceptanceType: string;
            state: string;
            effectivity: string;
            number?: null | string;
            iccid?: null | string;
            address?: null | string;
            /** Format: date-time */
            startAt?: null | string;
            /** Format: date-time */
            completedAt?: null | string;
            /** Format: date-time */
            billingStart?: null | string;
            options: components["schemas"]["ChosenOption"][];
        };
        OrderObstacle: {
            code: string;
            reason: string;
        };
        OrderPage: {
            items: components["schemas"]["OrderRow"][];
            next?: null | string;
        };
        OrderRow: {
            id: string;
            number: string;
            customerId: string;
            customerName: string;
            state: string;
            title: string;
            titleEn: string;
            /** Format: date-time */
            placedAt?: null | string;
            /** Format: date-time */
            completedAt?: null | string;
            acceptingOrganization: string;
            homeOrganization: string;
            channel: string;
            by: string;
            /** Format: int64 */
            version: number;
        };
        OrderTimelineEntry: {
            /** Format: date-time */
            at?: null | string;
            kind: string;
            zh: string;
            en: string;
            actor: string;
        };
        OrderView: {
            order: components["schemas"]["OrderRow"];
            items: components["schemas"]["OrderItemView"][];
            tasks: components["schemas"]["TaskView"][];
            timeline: components["schemas"]["OrderTimelineEntry"][];
            prices: components["schemas"]["PriceLine"][];
            totals: components["schemas"]["Totals"];
            cancellationReason?: null | string;
            actions: string[];
            cancelObstacle?: null | components["schemas"]["OrderObstacle"];
        };
        OrganizationList: {
            items: components["schemas"]["OrganizationUnit"][];
        };
        OrganizationUnit: {
            path: string;
            name: string;
            nameEn: string;
            kind: string;
            cityCode: string;
        };
        PartyProductRow: {
            productId: string;
            name: string;
            number?: null | string;
            kind: string;
            status: string;
            customerId: string;
            role: string;
            /** Format: date-time */
            since?: null | string;
        };
        PartyProductRows: {
            items: components["schemas"]["PartyProductRow"][];
        };
        PartyView: {
            id: string;
            kind: string;
            name: string;
            gender?: null | string;
            birthDate?: null | string;
            identifications: components["schemas"]["IdentificationView"][];
            contacts: components["schemas"]["ContactView"][];
        };
        PendingView: {
            name: string;
            nameEn: string;
            /** Format: date-time */
            from?: null | string;
        };
        PriceCondition: {
            characteristic: string;
            value: string;
        };
        PriceLine: {
            name: string;
            nameEn: string;
            type: string;
            period?: null | string;
            amount: components["schemas"]["Money"];
            offeringId?: null | string;
            /** Format: int32 */
            quantity: number;
            lineKey?: null | string;
            why: components["schemas"]["PriceReason"][];
        };
        PriceReason: {
            kind: string;
            zh: string;
            en: string;
            amount: components["schemas"]["Money"];
        };
        ProductNode: {
            id: string;
            name: string;
            nameEn: string;
            offeringName: string;
            kind: string;
            number?: null | string;
            status: string;
            stops: components["schemas"]["ProductStopView"][];
            homeCity?: null | string;
            mainPlan?: null | string;
            /** Format: date-time */
            startedAt?: null | string;
            /** Format: date-time */
            endsOn?: null | string;
            address?: null | string;
            pending: components["schemas"]["PendingView"][];
            prices: components["schemas"]["ProductPrice"][];
            roles: components["schemas"]["ProductRoleView"][];
            account?: null | string;
            children: components["schemas"]["ProductNode"][];
            members: components["schemas"]["MemberView"][];
        };
        ProductPrice: {
            name: string;
            nameEn: string;
            type: string;
            period?: null | string;
            amount: components["schemas"]["Money"];
        };
        ProductRoleView: {
            role: string;
            name: string;
        };
        ProductStopView: {
            reason: string;
            /** Format: date-time */
            since?: null | string;
        };
        Proration: {
            start: string;
            stop: string;
        };
        ReadCardInput: {
            seed?: null | string;
        };
        Receipt: {
            engine: string;
            context: components["schemas"]["SaleContext"];
            lines: components["schemas"]["ConfiguredOffer"][];
            sources: components["schemas"]["ReceiptSource"][];
            charges: components["schemas"]["Charge"][];
            totals: components["schemas"]["ReceiptTotal"][];
            bills: components["schemas"]["FirstBill"][];
        };
        ReceiptDifference: {
            what: string;
            /** Format: double */
            said?: null | number;
            /** Format: double */
            again?: null | number;
        };
        ReceiptRead: {
            name: string;
            value: string;
        };
        ReceiptReplay: {
            same: boolean;
            differences: components["schemas"]["ReceiptDifference"][];
        };
        ReceiptSource: {
            type: string;
            id: string;
            /** Format: int64 */
            version: number;
        };
        ReceiptStep: {
            kind: string;
            priceId?: null | string;
            condition?: null | string;
            reads: components["schemas"]["ReceiptRead"][];
            /** Format: double */
            before?: null | number;
            /** Format: double */
            after: number;
            zh: string;
            en: string;
        };
        ReceiptTax: {
            category?: null | string;
            /** Format: double */
            rate: number;
            /** Format: double */
            amount: number;
        };
        ReceiptTotal: {
            type: string;
            period?: null | string;
            unit: string;
            /** Format: double */
            amount: number;
        };
        ReceiptView: {
            receipt: components["schemas"]["Receipt"];
            /** Format: date-time */
            at?: null | string;
            signature: string;
            genuine: boolean;
        };
        RegisterCustomerInput: {
            familyName?: null | string;
            givenName?: null | string;
            gender?: null | string;
            birthDate?: null | string;
            identificationType?: null | string;
            identificationNumber?: null | string;
            address?: null | string;
            phone?: null | string;
            email?: null | string;
            addressId?: null | string;
            validUntil?: null | string;
            issuingAuthority?: null | string;
            homeOrganization?: null | string;
            receipt?: null | string;
        };
        RegisteredCustomer: {
            customerId: string;
            partyId: string;
            accountId: string;
            number: string;
            existing: boolean;
        };
        RevealInput: {
            field?: null | string;
            reason?: null | string;
        };
        RevealedValue: {
            value: string;
        };
        RoleView: {
            role: string;
            partyId: string;
            name: string;
            since?: null | string;
        };
        RunToStart: {
            base?: null | string;
            token?: null | string;
            versions?: null | string[];
            apis?: null | string[];
            confirmed: boolean;
        };
        SaleAccount: {
            number: string;
            state: string;
        };
        SaleContext: {
            /** Format: date-time */
            at?: null | string;
            customer?: null | components["schemas"]["SaleCustomer"];
            account?: null | components["schemas"]["SaleAccount"];
            channel?: string;
            area?: string;
            campaigns?: string[];
            action?: string;
            holdings?: {
                [key: string]: number;
            };
        };
        SaleCustomer: {
            kind: string;
            tier: string;
            state: string;
            city: string;
            organization: string;
        };
        SaveCartRequest: {
            lines: components["schemas"]["CartLine"][];
        };
        SearchHit: {
            kind: string;
            id: string;
            title: string;
            subtitle: string;
            path: string;
            match: string;
            /** Format: int32 */
            rank: number;
        };
        SearchHits: {
            hits: components["schemas"]["SearchHit"][];
        };
        SelectNumberInput: {
            cartId?: null | string;
        };
        SignInRequest: {
            userName: string;
            password: string;
        };
        StartedRun: {
            id: string;
        };
        SubmittedCart: {
            orderId: string;
            orderNumber: string;
        };
        SubscriptionRow: {
            id: string;
            owner: string;
            api: string;
            topic?: null | string;
            callback: string;
            query?: null | string;
            state: string;
            reason?: null | string;
            /** Format: date-time */
            createdAt?: null | string;
            /** Format: int32 */
            deliveredToday: number;
            /** Format: date-time */
            lastDeliveredAt?: null | string;
            /** Format: int32 */
            waiting: number;
            /** Format: date-time */
            oldestAt?: null | string;
            /** Format: int32 */
            dead: number;
            /** Format: int32 */
            failuresInARow: number;
            /** Format: date-time */
            lastFailedAt?: null | string;
            lastError?: null | string;
        };
        SubscriptionRows: {
            items: components["schemas"]["SubscriptionRow"][];
        };
        TaskView: {
            id: string;
            itemId: string;
            name: string;
            nameEn: string;
            kind: string;
            peer: string;
            state: string;
            dependsOn: string[];
            requestId: string;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            startedAt?: null | string;
            /** Format: date-time */
            doneAt?: null | string;
            message?: null | string;
        };
        Telecom: {
            accessNumber?: null | string;
            sim: boolean;
            address: boolean;
        };
        TestRunLine: {
            id: string;
            base: string;
            isOwn: boolean;
            by: string;
            /** Format: date-time */
            startedAt?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
            state: string;
            cancelRequested: boolean;
            versions: string[];
            apis: string[];
            current?: null | string;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            met: number;
            /** Format: int32 */
            notMet: number;
            /** Format: int32 */
            notApplicable: number;
        };
        TestRunReport: {
            run: components["schemas"]["TestRunLine"];
            rows: components["schemas"]["TestedLine"][];
        };
        TestedCallback: {
            taken: boolean;
            /** Format: int32 */
            status?: null | number;
            error?: null | string;
            /** Format: int32 */
            milliseconds: number;
        };
        TestedDemands: {
            items: components["schemas"]["DemandLine"][];
        };
        TestedLine: {
            /** Format: int32 */
            seq: number;
            api: string;
            version: string;
            resource: string;
            /** Format: int32 */
            met: number;
            /** Format: int32 */
            notMet: number;
            /** Format: int32 */
            notApplicable: number;
        };
        TimelineEntry: {
            /** Format: date-time */
            at?: null | string;
            kind: string;
            zh: string;
            en: string;
            actor: string;
            path?: null | string;
        };
        Totals: {
            oneTime: components["schemas"]["Money"];
            monthly: components["schemas"]["Money"];
            deposit: components["schemas"]["Money"];
            firstPayment: components["schemas"]["Money"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    offerings: {
        parameters: {
            query?: {
                q?: string;
                category?: string;
                sellable?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingList"];
                };
            };
        };
    };
    offering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
        };
    };
    categories: {
        parameters: {
            query?: {
                q?: string;
                sellable?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
        };
    };
}
