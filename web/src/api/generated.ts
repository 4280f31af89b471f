// Written by `npm run api` from docs/api; not edited by hand.

export interface paths {
    "/api/catalogue/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what begins and what ends in a period */
        get: operations["getCatalogueCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the file an export wrote */
        get: operations["getCatalogueExportsById"];
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
        /** Get the tree of categories */
        get: operations["getCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find drafts and published offerings by text and stage */
        get: operations["getDrafts"];
        put?: never;
        /** Begin a draft: new, as a copy, or as the next version of a published offering */
        post: operations["postDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an offering with its own prices, as the designer edits it */
        get: operations["getDraftsById"];
        /** Save a draft whole */
        put: operations["putDraftsById"];
        post?: never;
        /** Give a draft up */
        delete: operations["deleteDraftsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what somebody else handed in */
        post: operations["postDraftsByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at an offering as edited: its tree, the names its conditions may use, what is wrong with it */
        post: operations["postDraftsByIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an approved draft on sale */
        post: operations["postDraftsByIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an offering off sale, now or after a last day */
        post: operations["postDraftsByIdRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/rule-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a condition while it is written, and try it in the test cart */
        post: operations["postDraftsByIdRuleCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a draft back for changes */
        post: operations["postDraftsByIdSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft in for approval */
        post: operations["postDraftsByIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Price an offering as edited for a customer, with the reasons */
        post: operations["postDraftsByIdTrial"];
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
        /** Find offerings by category, kind or text */
        get: operations["getOfferings"];
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
        /** Get an offering with its parts, prices and characteristics */
        get: operations["getOfferingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two versions of an offering, or an offering with another such as its next version */
        get: operations["getOfferingsByIdDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify an offering: its faults, each with a configuration that shows it */
        post: operations["postOfferingsByIdVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the versions of an offering, newest first */
        get: operations["getOfferingsByIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/product-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count offerings by product line, in both classifications */
        get: operations["getProductLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/specifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the specifications an offering may be of */
        get: operations["getSpecifications"];
        put?: never;
        post?: never;
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
        /** Get what can be tested and the last runs */
        get: operations["getConformance"];
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
        /** Start a conformance run */
        post: operations["postConformanceRuns"];
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
        /** Get a run with its table */
        get: operations["getConformanceRunsById"];
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
        /** Cancel a run */
        post: operations["postConformanceRunsByIdCancel"];
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
        /** Get a run's report as JSON */
        get: operations["getConformanceRunsByIdReport.json"];
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
        /** Get a run's report as Markdown */
        get: operations["getConformanceRunsByIdReport.md"];
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
        /** Get the demands on one resource, with what was asked and answered */
        get: operations["getConformanceRunsByIdResourcesBySeq"];
        put?: never;
        post?: never;
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
        /** Fill the demonstration with what kits refer to */
        post: operations["postConformanceSeed"];
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
        /** Find installation addresses */
        get: operations["getAddresses"];
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
        /** Find numbers to choose from */
        get: operations["getNumbers"];
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
        /** Get the pools of numbers */
        get: operations["getNumbersPools"];
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
        /** Select a number for a cart, for a while */
        post: operations["postNumbersByNumberSelect"];
        /** Give a selected number back */
        delete: operations["deleteNumbersByNumberSelect"];
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
        /** Find what a party uses */
        get: operations["getProducts"];
        put?: never;
        post?: never;
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
        /** Get the next card to hand out here */
        get: operations["getSimsNext"];
        put?: never;
        post?: never;
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
        /** Find the caller's open carts */
        get: operations["getCarts"];
        put?: never;
        /** Open a cart for a customer, or the one that is open */
        post: operations["postCarts"];
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
        /** Get a cart with its prices and problems */
        get: operations["getCartsById"];
        /** Save a cart's lines */
        put: operations["putCartsById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carts/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find offers for the customer of a cart by need, price and words, with the reason where one cannot be had */
        get: operations["getCartsByIdOffers"];
        put?: never;
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
        /** Make an order of a cart; a cart becomes one order, however often it is submitted */
        post: operations["postCartsByIdSubmit"];
        delete?: never;
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
        /** Find orders */
        get: operations["getOrders"];
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
        /** Get an order with its items, tasks and history */
        get: operations["getOrdersById"];
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
        /** Cancel an order */
        post: operations["postOrdersByIdCancel"];
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
        /** Get the signed receipt an order was placed with */
        get: operations["getOrdersByIdReceipt"];
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
        /** Reckon an order's receipt again and compare */
        get: operations["getOrdersByIdReceiptReplay"];
        put?: never;
        post?: never;
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
        /** Try a task again that needs attention */
        post: operations["postOrdersByIdTasksByTaskIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/plan-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the plans a subscriber may change to */
        get: operations["getProductsByIdPlanChange"];
        put?: never;
        /** Change a subscriber's plan on the day it takes effect */
        post: operations["postProductsByIdPlanChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/plan-change/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a change of plan would do and cost; changes nothing */
        post: operations["postProductsByIdPlanChangePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/plan-change/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a change of plan that waits for its day */
        post: operations["postProductsByIdPlanChangeRevoke"];
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
        /** Find customers by name, number, pinyin or last digits */
        get: operations["getCustomers"];
        put?: never;
        /** Register a customer with its party and account */
        post: operations["postCustomers"];
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
        /** Reveal a personal value, for a reason that is kept */
        post: operations["postCustomersByIdReveal"];
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
        /** Get all a customer's page shows */
        get: operations["getCustomersByIdView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/read-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an identity card by the reader of this place */
        post: operations["postIdentityReadCard"];
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
        /** Find deliveries that were given up */
        get: operations["getDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard dead letters, for a reason that is kept */
        post: operations["postDeadLettersDiscard"];
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
        /** Give dead letters another chance */
        post: operations["postDeadLettersRedeliver"];
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
        /** Get the demonstration's sign-ins, where it is on */
        get: operations["getDemoSignIns"];
        put?: never;
        post?: never;
        delete?: never;
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
        /** Get who is signed in, with permissions and menu */
        get: operations["getMe"];
        put?: never;
        post?: never;
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
        /** Find subscriptions, with their lag and failures */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
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
        /** End a subscription */
        post: operations["postNotificationsByIdEnd"];
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
        /** Pause a subscription */
        post: operations["postNotificationsByIdPause"];
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
        /** Resume a subscription */
        post: operations["postNotificationsByIdResume"];
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
        /** Send a test notification */
        post: operations["postNotificationsByIdTest"];
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
        /** Get the names of the operator's units */
        get: operations["getOrganizations"];
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
        /** Find customers, orders and numbers by what is typed */
        get: operations["getSearch"];
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
        /** Sign in */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Allowance: {
            key: string;
            name: string;
            nameEn: string;
            unit: string;
            /** Format: double */
            amount: number;
            cycle: string;
            carryOver: string;
            sharing: string;
            /** Format: int32 */
            order: number;
        };
        CalendarEntry: {
            /** Format: date */
            on: string;
            what: string;
            offeringId: string;
            number: string;
            name: string;
            nameEn: string;
            status: string;
            price?: null | string;
            priceEn?: null | string;
        };
        CalendarView: {
            items: components["schemas"]["CalendarEntry"][];
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
        ChargePhase: {
            /** Format: int32 */
            from: number;
            /** Format: double */
            amount: number;
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
        ContractGift: {
            offerNumber?: null | string;
            /** Format: double */
            value: number;
        };
        ContractPenalty: {
            kind: string;
            /** Format: double */
            percentage?: null | number;
            /** Format: double */
            amount?: null | number;
            rule?: null | string;
        };
        ContractPrepayment: {
            /** Format: double */
            amount: number;
            /** Format: double */
            returnMonthly: number;
            /** Format: int32 */
            months: number;
        };
        ContractTerms: {
            /** Format: int32 */
            months: number;
            /** Format: double */
            minimumSpend?: null | number;
            /** Format: double */
            floorMonthly?: null | number;
            prepayment?: null | components["schemas"]["ContractPrepayment"];
            gift?: null | components["schemas"]["ContractGift"];
            exclusionGroup?: null | string;
            stacks: boolean;
            penalty: components["schemas"]["ContractPenalty"];
            atEnd: string;
            fallBackTo?: null | string;
            blocks: string[];
        };
        Difference: {
            of: string;
            name?: null | string;
            nameEn?: null | string;
            field: string;
            before?: null | string;
            after?: null | string;
        };
        DifferenceList: {
            items: components["schemas"]["Difference"][];
        };
        DraftActor: {
            id: string;
            name: string;
            at?: null | string;
        };
        DraftActs: {
            save: boolean;
            submit: boolean;
            sendBack: boolean;
            approve: boolean;
            publish: boolean;
            discard: boolean;
            newVersion: boolean;
            copy: boolean;
            retire: boolean;
            approvalIsOwn: boolean;
        };
        DraftList: {
            items: components["schemas"]["DraftRow"][];
            counts: {
                [key: string]: number;
            };
        };
        DraftPreview: {
            tree: components["schemas"]["OfferNode"];
            names: components["schemas"]["RuleName"][];
            problems: components["schemas"]["DraftProblem"][];
        };
        DraftPriceView: {
            id: string;
            own: boolean;
            body: components["schemas"]["JsonObject"];
        };
        DraftProblem: {
            code: string;
            field?: null | string;
            reason: string;
        };
        DraftRef: {
            id: string;
        };
        DraftRow: {
            id: string;
            number: string;
            name: string;
            nameEn: string;
            kind: string;
            stage: string;
            replaces?: null | string;
            sentBack: boolean;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            validFrom?: null | string;
            /** Format: date-time */
            validTo?: null | string;
        };
        DraftUse: {
            id: string;
            number: string;
            name: string;
            nameEn: string;
            status: string;
        };
        DraftView: {
            id: string;
            /** Format: int64 */
            version: number;
            stage: string;
            offering: components["schemas"]["JsonObject"];
            prices: components["schemas"]["DraftPriceView"][];
            replaces?: null | string;
            submittedBy?: null | components["schemas"]["DraftActor"];
            approvedBy?: null | components["schemas"]["DraftActor"];
            sentBackBy?: null | components["schemas"]["DraftActor"];
            note?: null | string;
            reason?: null | string;
            usedIn: components["schemas"]["DraftUse"][];
            may: components["schemas"]["DraftActs"];
        };
        Effectivities: {
            order: string[];
            change: string[];
            cancel: string[];
        };
        /** @description Why something was not done. */
        Error: {
            /** @description Stable, for programs; docs/error-codes.md lists them. */
            code: string;
            /** @description The first problem, for people. */
            reason: string;
            /** @description All problems, for people. */
            message: string;
            /** @description The HTTP status. */
            status: string;
            /** @description Error */
            "@type": string;
            details: components["schemas"]["ErrorDetail"][];
        };
        /** @description One problem. */
        ErrorDetail: {
            /** @description Stable, for programs. */
            code: string;
            /** @description The attribute, parameter or header it concerns. */
            field?: null | string;
            /** @description For people. */
            reason: string;
            /** @description What a program can act on, where there is such. */
            data?: unknown;
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
        JsonObject: Record<string, never>;
        /** @description RFC 6902. */
        JsonPatchOperation: {
            /** @enum {string} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            /** @description A JSON pointer. */
            path: string;
            /** @description A JSON pointer. */
            from?: string;
            value?: unknown;
        };
        MembersAfter: {
            become: string;
            to?: null | string;
        };
        Money: {
            /** Format: double */
            value: number;
            unit: string;
        };
        /** @description Whom to tell of what. */
        NewSubscription: {
            /**
             * Format: uri
             * @description A whole http or https address.
             */
            callback: string;
            /** @description Conditions attribute=value, joined by &; all must hold. */
            query?: string;
            /** @description What notifications are signed with, 16 to 200 characters; made by the server where it is left out. */
            secret?: string;
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
            columns?: components["schemas"]["OfferColumn"][];
            unit?: null | string;
            originEn?: null | string;
            overrides?: null | string;
            overridesEn?: null | string;
        };
        OfferCharacteristicValue: {
            value: string;
            label: string;
            labelEn: string;
            isDefault: boolean;
        };
        OfferColumn: {
            name: string;
            label: string;
            labelEn: string;
            valueType: string;
            required: boolean;
            unique: boolean;
            regex?: null | string;
        };
        OfferFault: {
            code: string;
            offeringId: string;
            offerName: string;
            field?: null | string;
            zh: string;
            en: string;
            example?: null | components["schemas"]["ConfiguredOffer"];
            context?: null | components["schemas"]["SaleContext"];
        };
        OfferGroup: {
            id: string;
            name: string;
            nameEn: string;
            /** Format: int32 */
            lower: number;
            /** Format: int32 */
            upper: number;
            offeringIds: string[];
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
            terms: components["schemas"]["OfferTerms"];
            role: string;
            groups?: components["schemas"]["OfferGroup"][];
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
        OfferTerms: {
            effectivity: components["schemas"]["Effectivities"];
            termination: components["schemas"]["Termination"];
            contract?: null | components["schemas"]["ContractTerms"];
            allowances: components["schemas"]["Allowance"][];
        };
        OfferVerification: {
            offeringId: string;
            offerNumber: string;
            name: string;
            nameEn: string;
            isComplete: boolean;
            faults: components["schemas"]["OfferFault"][];
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
            monthlyFrom?: null | components["schemas"]["Money"];
        };
        OfferingVersion: {
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            at: string;
            by: string;
            label?: null | string;
            status: string;
        };
        OfferingVersionList: {
            items: components["schemas"]["OfferingVersion"][];
        };
        OfferingView: {
            offering: components["schemas"]["OfferingRow"];
            tree: components["schemas"]["OfferNode"];
        };
        OpenDraftRequest: {
            name?: null | string;
            nameEn?: null | string;
            number?: null | string;
            kind?: null | string;
            copyOf?: null | string;
            newVersionOf?: null | string;
        };
        PreviewRequest: {
            offering?: null | components["schemas"]["JsonObject"];
            prices?: null | components["schemas"]["JsonObject"][];
        };
        PriceCondition: {
            characteristic: string;
            value: string;
        };
        ProductLine: {
            categoryId: string;
            name: string;
            nameEn: string;
            /** Format: int32 */
            offerings: number;
        };
        ProductLineReport: {
            items: components["schemas"]["ProductLines"][];
        };
        ProductLines: {
            classification: string;
            lines: components["schemas"]["ProductLine"][];
            /** Format: int32 */
            unclassified: number;
            /** Format: int32 */
            total: number;
        };
        ReceiptTotal: {
            type: string;
            period?: null | string;
            unit: string;
            /** Format: double */
            amount: number;
        };
        RetireOfferingRequest: {
            /** Format: date */
            lastDay?: null | string;
        };
        RuleCheckRequest: {
            offering?: null | components["schemas"]["JsonObject"];
            prices?: null | components["schemas"]["JsonObject"][];
            text: string;
            chosen?: null | components["schemas"]["TrialLine"];
            context: components["schemas"]["TrialContext"];
        };
        RuleCheckResult: {
            problems: components["schemas"]["RuleProblem"][];
            holds?: null | boolean;
            zh: string[];
            en: string[];
        };
        RuleName: {
            name: string;
            type: string;
            zh?: null | string;
            en?: null | string;
            values: components["schemas"]["OfferCharacteristicValue"][];
        };
        RuleProblem: {
            code: string;
            reason: string;
            /** Format: int32 */
            offset: number;
            /** Format: int32 */
            line: number;
            /** Format: int32 */
            column: number;
        };
        SaleAccount: {
            number: string;
            state: string;
        };
        SaleContext: {
            /** Format: date-time */
            at: string;
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
            grade?: string;
        };
        SaveDraftRequest: {
            offering: components["schemas"]["JsonObject"];
            prices: components["schemas"]["JsonObject"][];
        };
        SendBackDraftRequest: {
            reason?: null | string;
        };
        SpecificationList: {
            items: components["schemas"]["SpecificationRow"][];
        };
        SpecificationRow: {
            id: string;
            number: string;
            name: string;
            nameEn: string;
        };
        SubmitDraftRequest: {
            note?: null | string;
        };
        /** @description Who is told of what. */
        Subscription: {
            id: string;
            /**
             * Format: uri
             * @description Where notifications are posted to.
             */
            callback: string;
            /** @description What of it: conditions attribute=value, joined by &. */
            query?: string;
        };
        Telecom: {
            accessNumber?: null | string;
            sim: boolean;
            address: boolean;
        };
        Termination: {
            effect: string;
            members: components["schemas"]["MembersAfter"];
        };
        TrialCharge: {
            line: string;
            lineEn: string;
            name: string;
            nameEn: string;
            type: string;
            period?: null | string;
            /** Format: int32 */
            quantity: number;
            amount: components["schemas"]["Money"];
            later: components["schemas"]["ChargePhase"][];
            why: components["schemas"]["TrialStep"][];
        };
        TrialContext: {
            /** Format: date */
            on?: null | string;
            kind?: null | string;
            tier?: null | string;
            grade?: null | string;
            state?: null | string;
            city?: null | string;
            channel?: null | string;
            action?: null | string;
            campaigns?: null | string[];
            holdings?: null | {
                [key: string]: number;
            };
        };
        TrialLine: {
            offeringId: string;
            /** Format: int32 */
            quantity?: null | number;
            characteristics?: null | {
                [key: string]: string;
            };
            parts?: null | components["schemas"]["TrialLine"][];
        };
        TrialObstacle: {
            zh: string;
            en: string;
        };
        TrialRequest: {
            offering?: null | components["schemas"]["JsonObject"];
            prices?: null | components["schemas"]["JsonObject"][];
            chosen?: null | components["schemas"]["TrialLine"];
            context: components["schemas"]["TrialContext"];
        };
        TrialResult: {
            charges: components["schemas"]["TrialCharge"][];
            obstacles: components["schemas"]["TrialObstacle"][];
            unmet: components["schemas"]["UnmetPrice"][];
            totals: components["schemas"]["ReceiptTotal"][];
            bills: components["schemas"]["FirstBill"][];
        };
        TrialStep: {
            kind: string;
            zh: string;
            en: string;
            amount: components["schemas"]["Money"];
        };
        UnmetPrice: {
            name: string;
            nameEn: string;
            zh: string[];
            en: string[];
        };
        ConformanceOverview: {
            here: string;
            kits: components["schemas"]["KitLine"][];
            runs: components["schemas"]["TestRunLine"][];
            isSeeded: boolean;
            maySeed: boolean;
        };
        DemandLine: {
            says: string;
            outcome: string;
            seen?: null | string;
            kind: string;
            source: string;
            exchanges: components["schemas"]["ExchangeLine"][];
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
        KitLine: {
            version: string;
            api: string;
            resources: string[];
            needs: string[];
        };
        RunToStart: {
            base?: null | string;
            token?: null | string;
            versions?: null | string[];
            apis?: null | string[];
            confirmed: boolean;
        };
        StartedRun: {
            id: string;
        };
        TestRunLine: {
            id: string;
            base: string;
            isOwn: boolean;
            by: string;
            /** Format: date-time */
            startedAt: string;
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
            until: string;
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
            since: string;
        };
        PartyProductRows: {
            items: components["schemas"]["PartyProductRow"][];
        };
        SelectNumberInput: {
            cartId?: null | string;
        };
        AcceptanceTypeView: {
            code: string;
            zh: string;
            en: string;
        };
        AcceptedPlanChange: {
            orderId: string;
            orderNumber: string;
        };
        AllocatedAmount: {
            lineKey: string;
            offerNumber: string;
            /** Format: double */
            amount: number;
        };
        BlockedChoice: {
            zh: string;
            en: string;
            rules: string[];
            changes: components["schemas"]["ChoiceChange"][];
        };
        BrokenRule: {
            lineKey: string;
            field?: null | string;
            key: string;
            kind: string;
            zh: string;
            en: string;
        };
        BroughtAmount: {
            of: string;
            /** Format: double */
            amount: number;
        };
        CancelOrderRequest: {
            reason?: null | string;
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
            quantity: number;
            children: components["schemas"]["CartLine"][];
        };
        CartLineRequest: {
            key: string;
            offeringId: string;
            acceptanceType?: null | string;
            effectivity?: null | components["schemas"]["CartEffectivity"];
            characteristics?: null | {
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
            children?: null | components["schemas"]["CartLineRequest"][];
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
            bills?: components["schemas"]["FirstBill"][];
            configurations?: components["schemas"]["Configuration"][];
        };
        CharacteristicChoice: {
            name: string;
            chosen?: null | string;
            preset?: null | string;
            isDerived: boolean;
            values: components["schemas"]["ValueChoice"][];
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
        ChoiceChange: {
            lineKey: string;
            partId?: null | string;
            characteristic?: null | string;
            from?: null | string;
            to?: null | string;
            zh: string;
            en: string;
        };
        ChosenOption: {
            label: string;
            labelEn: string;
            value: string;
            valueEn: string;
        };
        Configuration: {
            lineKey: string;
            offeringId: string;
            isPossible: boolean;
            isExact: boolean;
            nodes: components["schemas"]["ConfigurationNode"][];
            follows: components["schemas"]["ChoiceChange"][];
            broken: components["schemas"]["BrokenRule"][];
        };
        ConfigurationNode: {
            lineKey: string;
            offeringId: string;
            parts: components["schemas"]["PartChoice"][];
            groups: components["schemas"]["GroupChoice"][];
            characteristics: components["schemas"]["CharacteristicChoice"][];
        };
        CountChoice: {
            /** Format: int32 */
            count: number;
            blocked?: null | components["schemas"]["BlockedChoice"];
        };
        GroupChoice: {
            id: string;
            name: string;
            nameEn: string;
            /** Format: int32 */
            lower: number;
            /** Format: int32 */
            upper: number;
            /** Format: int32 */
            chosen: number;
            offeringIds: string[];
        };
        NeededAmount: {
            of: string;
            range: components["schemas"]["NeededRange"];
        };
        NeededRange: {
            /** Format: double */
            from?: null | number;
            /** Format: double */
            to?: null | number;
        };
        OfferChoice: {
            offeringId: string;
            characteristic: string;
            value: string;
        };
        OfferHit: {
            id: string;
            number: string;
            name: string;
            nameEn: string;
            kind: string;
            category: string;
            categoryEn: string;
            description: string;
            descriptionEn: string;
            monthly?: null | components["schemas"]["Money"];
            monthlyLater?: null | components["schemas"]["Money"];
            /** Format: int32 */
            laterFrom?: null | number;
            oneTime?: null | components["schemas"]["Money"];
            obstacles: string[];
            amounts: components["schemas"]["BroughtAmount"][];
            choices: components["schemas"]["OfferChoice"][];
            promotions: components["schemas"]["OfferPromotion"][];
            terms: components["schemas"]["OfferTerms"];
        };
        OfferNeed: {
            text: string;
            kinds?: string[];
            amounts?: components["schemas"]["NeededAmount"][];
            monthly?: null | components["schemas"]["NeededRange"];
        };
        OfferPage: {
            items: components["schemas"]["OfferHit"][];
            /** Format: int32 */
            total: number;
            understood: components["schemas"]["OfferNeed"];
        };
        OfferPromotion: {
            name: string;
            nameEn: string;
            zh: string;
            en: string;
            applies: boolean;
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
            updatedAt: string;
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
            placedAt: string;
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
            at: string;
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
        PartChoice: {
            offeringId: string;
            offerNumber: string;
            groupId?: null | string;
            /** Format: int32 */
            chosen: number;
            /** Format: int32 */
            most: number;
            counts: components["schemas"]["CountChoice"][];
        };
        PlanChangeRequest: {
            offeringId: string;
            effectivity?: null | string;
            date?: null | string;
        };
        PlanChangeView: {
            offeringId: string;
            plan: string;
            planEn: string;
            effectivity: string;
            effectivities: string[];
            /** Format: date */
            startOn: string;
            obstacles: components["schemas"]["PlanObstacle"][];
            parts: components["schemas"]["PlanPart"][];
            contracts: components["schemas"]["PlanContract"][];
            penalties: components["schemas"]["PlanPenalty"][];
            unchanged: components["schemas"]["Money"];
            changed: components["schemas"]["Money"];
            prices: components["schemas"]["PriceLine"][];
            bills: components["schemas"]["FirstBill"][];
        };
        PlanChoices: {
            productId: string;
            customerId: string;
            customerName: string;
            number?: null | string;
            plan: string;
            planEn: string;
            monthly: components["schemas"]["Money"];
            obstacles: components["schemas"]["PlanObstacle"][];
            plans: components["schemas"]["PlanOption"][];
        };
        PlanContract: {
            name: string;
            nameEn: string;
            /** Format: date */
            endsOn: string;
            breaks: boolean;
            minimumSpend?: null | components["schemas"]["Money"];
            blocks: string[];
        };
        PlanObstacle: {
            code: string;
            reason: string;
        };
        PlanOption: {
            offeringId: string;
            number: string;
            name: string;
            nameEn: string;
            monthly: components["schemas"]["Money"];
            difference: components["schemas"]["Money"];
            effectivities: string[];
            obstacles: components["schemas"]["PlanObstacle"][];
        };
        PlanPart: {
            productId: string;
            name: string;
            nameEn: string;
            number?: null | string;
            action: string;
            why: string;
            /** Format: date-time */
            startAt: string;
            to?: null | string;
            toEn?: null | string;
        };
        PlanPenalty: {
            name: string;
            nameEn: string;
            amount: components["schemas"]["Money"];
            /** Format: int32 */
            remaining: number;
            why: components["schemas"]["PriceReason"][];
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
        Proration: {
            start: string;
            stop: string;
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
        ReceiptView: {
            receipt: components["schemas"]["Receipt"];
            /** Format: date-time */
            at: string;
            signature: string;
            genuine: boolean;
        };
        RevokePlanChangeRequest: {
            reason?: null | string;
        };
        SaveCartRequest: {
            lines: components["schemas"]["CartLineRequest"][];
        };
        SubmittedCart: {
            orderId: string;
            orderNumber: string;
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
        Totals: {
            oneTime: components["schemas"]["Money"];
            monthly: components["schemas"]["Money"];
            deposit: components["schemas"]["Money"];
            firstBill?: null | components["schemas"]["Money"];
        };
        ValueChoice: {
            value: string;
            blocked?: null | components["schemas"]["BlockedChoice"];
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
            createdAt: string;
            grade: string;
            homeCity: string;
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
            placedAt: string;
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
            grade: string;
        };
        CustomerView: {
            customer: components["schemas"]["CustomerHead"];
            party: components["schemas"]["PartyView"];
            roles: components["schemas"]["RoleView"][];
            accounts: components["schemas"]["AccountView"][];
            subscribers: components["schemas"]["ProductNode"][];
            orders: components["schemas"]["CustomerOrder"][];
            timeline: components["schemas"]["TimelineEntry"][];
            monthly?: null | components["schemas"]["Money"];
        };
        IdentificationView: {
            type: string;
            number: string;
            validUntil?: null | string;
            level: string;
        };
        MemberView: {
            productId: string;
            name: string;
            number?: null | string;
            customerName: string;
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
            from: string;
            orderId?: null | string;
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
            startedAt: string;
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
            since: string;
        };
        ReadCardInput: {
            seed?: null | string;
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
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            kind: string;
            zh: string;
            en: string;
            actor: string;
            path?: null | string;
        };
        DeadLetter: {
            eventId: string;
            reaction: string;
            event: string;
            callback?: null | string;
            aggregateId: string;
            /** Format: date-time */
            at: string;
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
        DemoSignIns: {
            demo: boolean;
            users: components["schemas"]["DemoUser"][];
        };
        DemoUser: {
            userName: string;
            zh: string;
            en: string;
        };
        /** @description What happened to a resource, and the resource as it then was. */
        Event: {
            id: string;
            href: string;
            eventId?: string;
            /** Format: date-time */
            eventTime?: string;
            eventType?: string;
            domain?: string;
            title?: string;
            priority?: string;
            /** Format: date-time */
            timeOcurred?: string;
            /** @description One attribute, named after the resource. */
            event?: Record<string, never>;
            "@type"?: string;
        };
        LetterToRedeliver: {
            eventId: string;
            reaction: string;
        };
        LettersToDiscard: {
            letters: components["schemas"]["LetterToRedeliver"][];
            reason: string;
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
        SignInRequest: {
            userName: string;
            password: string;
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
            createdAt: string;
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
        TestedCallback: {
            taken: boolean;
            /** Format: int32 */
            status?: null | number;
            error?: null | string;
            /** Format: int32 */
            milliseconds: number;
        };
        /** @description A resource whose events can be read. */
        Topic: {
            id: string;
            href: string;
            name?: string;
        };
    };
    responses: never;
    parameters: {
        /** @description The language of reasons: zh-CN (the default) or en. */
        "Accept-Language": string;
        /** @description Names this submit, so that it may be repeated: for thirty days the same key and body get the first answer again, the same key and another body 422. */
        "Idempotency-Key": string;
        /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
        "If-Match": string;
        /** @description The ETag that was read; if it still is the current one, the answer is 304. */
        "If-None-Match": string;
        /** @description count=exact counts all that match; otherwise X-Total-Count ends at 10000. */
        Prefer: string;
        /** @description Where a page begins; only Link's next makes one. */
        cursor: string;
        /** @description The attributes to answer with, separated by commas; dots lead deeper. "none" leaves id and href, which always come back. */
        fields: string;
        /** @description A JSONPath condition, such as $[?(@.name=='x')]. Together with other conditions both must hold. */
        filter: string;
        /** @description How many to answer with at most. */
        limit: number;
        /** @description How many to leave out. For more than a few pages follow Link's next instead, which neither repeats nor misses a row. */
        offset: number;
        /** @description Attributes to sort by, separated by commas; a minus before one sorts it downwards. */
        sort: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of the resource, for If-Match and If-None-Match. */
        ETag: string;
        /** @description true where this is the answer to an earlier submit with the same Idempotency-Key. */
        "Idempotency-Replayed": string;
        /** @description The addresses of the first, previous, next and last page; no next on the last one. */
        Link: string;
        /** @description The address of what was created. */
        Location: string;
        /** @description How many are in this answer. */
        "X-Result-Count": number;
        /** @description How many match; 10000 where they are that many or more and Prefer does not ask for the exact count. */
        "X-Total-Count": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCatalogueCalendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCatalogueExportsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                content?: never;
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCategories: {
        parameters: {
            query?: {
                q?: string;
                sellable?: boolean;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDrafts: {
        parameters: {
            query?: {
                q?: string;
                stage?: string;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDrafts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRef"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDraftsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putDraftsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteDraftsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPreview"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdRetire: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireOfferingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdRuleCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleCheckRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleCheckResult"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdSendBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDraftsByIdTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialResult"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOfferings: {
        parameters: {
            query?: {
                q?: string;
                category?: string;
                sellable?: boolean;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOfferingsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOfferingsByIdDifferences: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                with?: string;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["DifferenceList"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOfferingsByIdVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["OfferVerification"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOfferingsByIdVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["OfferingVersionList"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProductLines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["ProductLineReport"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSpecifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["SpecificationList"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConformance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConformanceRuns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConformanceRunsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConformanceRunsByIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getConformanceRunsByIdReport.json": {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getConformanceRunsByIdReport.md": {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConformanceRunsByIdResourcesBySeq: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConformanceSeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAddresses: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getNumbers: {
        parameters: {
            query?: {
                kind?: string;
                city?: string;
                pattern?: string;
                grade?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getNumbersPools: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNumbersByNumberSelect: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteNumbersByNumberSelect: {
        parameters: {
            query?: {
                cartId?: string;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProducts: {
        parameters: {
            query?: {
                partyId?: string;
                role?: string;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSimsNext: {
        parameters: {
            query?: {
                cartId?: string;
                except?: string;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCarts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCarts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCartsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putCartsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCartsByIdOffers: {
        parameters: {
            query?: {
                q?: string;
                kind?: string[];
                data?: string;
                voice?: string;
                bandwidth?: string;
                monthly?: string;
                area?: string;
                promotions?: boolean;
                onlyForSale?: boolean;
                skip?: number;
                take?: number;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCartsByIdSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOrders: {
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
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOrdersById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersByIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOrdersByIdReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOrdersByIdReceiptReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersByIdTasksByTaskIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProductsByIdPlanChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
                    "application/json": components["schemas"]["PlanChoices"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProductsByIdPlanChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this submit, so that it may be repeated: for thirty days the same key and body get the first answer again, the same key and another body 422. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedPlanChange"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProductsByIdPlanChangePreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChangeView"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProductsByIdPlanChangeRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokePlanChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedPlanChange"];
                };
            };
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCustomers: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this submit, so that it may be repeated: for thirty days the same key and body get the first answer again, the same key and another body 422. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCustomersByIdReveal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCustomersByIdView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIdentityReadCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDeadLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDeadLettersDiscard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LettersToDiscard"];
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDeadLettersRedeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDemoSignIns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNotificationsByIdEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNotificationsByIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNotificationsByIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNotificationsByIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOrganizations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of reasons: zh-CN (the default) or en. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
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
            /** @description Refused; the status says how. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
