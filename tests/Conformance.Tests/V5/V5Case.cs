namespace Dialtone.Conformance.Tests.V5;

/// <summary>A resource in both versions and what is done with it. {0} in a payload is a person, {1} a customer, {2} a product, {3} an account.</summary>
/// <param name="Type">Its type in v5.</param>
/// <param name="Minimum">What v5 and the business require to create one, and no more.</param>
/// <param name="Rich">A body that has something of everything v5 does otherwise.</param>
/// <param name="Patch">A merge patch, in v5's words.</param>
/// <param name="Filter">A filter in v5's words that finds the rich one.</param>
sealed record V5Case(string Api, string ApiName, string V4, string V5, string Type, string Minimum, string Rich, string Patch, string Filter)
{
    public string Path4 => $"/tmf-api/{ApiName}/v4/{V4}";
    public string Path5 => $"/tmf-api/{ApiName}/v5/{V5}";

    const string Media = """
        [{"@type":"EmailContactMedium","emailAddress":"kit@example.com","contactType":"office","preferred":true},
         {"@type":"PhoneContactMedium","phoneNumber":"13812345678","validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"}},
         {"@type":"PhoneContactMedium","phoneNumber":"02388886666","mediumType":"telephone"},
         {"@type":"GeographicAddressContactMedium","street1":"重庆市渝中区解放碑步行街1号","city":"重庆","postCode":"400010","geographicAddress":{"@type":"GeographicAddressRef","id":"a-1"}},
         {"@type":"SocialContactMedium","socialNetworkId":"kit-on-social"},
         {"@type":"FaxContactMedium","faxNumber":"02388880000"}]
        """;

    const string Characteristics = """
        [{"@type":"StringCharacteristic","name":"colour","valueType":"string","value":"red"},
         {"@type":"NumberCharacteristic","name":"weight","value":1.50},
         {"@type":"IntegerCharacteristic","name":"floors","value":3},
         {"@type":"BooleanCharacteristic","name":"vip","value":true},
         {"@type":"ObjectCharacteristic","name":"box","value":{"x":1,"y":[2]}},
         {"@type":"StringArrayCharacteristic","name":"tags","value":["a","b"]}]
        """;

    // One party by its kind, a role by its own, and a part in the relation that neither version knows.
    const string Parties = """
        [{"@type":"RelatedPartyOrPartyRole","role":"responsible","partyOrPartyRole":{"@type":"PartyRef","id":"{0}","name":"Kit","@referredType":"Individual"} },
         {"@type":"RelatedPartyOrPartyRole","role":"payer","weight":2,"validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"},"partyOrPartyRole":{"@type":"PartyRoleRef","id":"{1}","name":"Kit","@referredType":"Customer","partyId":"{0}"} }]
        """;

    public static readonly V5Case[] Parties632And629And669 =
    [
        new("TMF632", "party", "individual", "individual", "Individual",
            """{"@type":"Individual","familyName":"Kit","givenName":"Person"}""",
            $$$"""
            {"@type":"Individual","familyName":"Kit","givenName":"Person","name":"Rich Kit","gender":"female","birthDate":"1990-01-02T00:00:00.000Z","status":"initialized","hobby":{"unknown":[1,"two"]},
             "contactMedium":{{{Media}}},"partyCharacteristic":{{{Characteristics}}},"relatedParty":{{{Parties}}},
             "externalReference":[{"@type":"ExternalIdentifier","id":"wx-1","externalIdentifierType":"wechat","owner":"Tencent"}],
             "languageAbility":[{"languageCode":"zh","isFavouriteLanguage":true}],"creditRating":[{"@type":"PartyCreditProfile","ratingScore":700}],
             "individualIdentification":[{"@type":"IndividualIdentification","identificationType":"passport","identificationId":"P1234567","validFor":{"startDateTime":"2020-01-01T00:00:00.000Z"}}]}
            """, """{"status":"deceased","name":"Other Kit"}""", "name=Rich Kit"),
        new("TMF632", "party", "organization", "organization", "Organization",
            """{"@type":"Organization","name":"Kit Ltd"}""",
            $$$"""
            {"@type":"Organization","name":"Kit Ltd","tradingName":"Rich Kit","isLegalEntity":true,"existsDuring":{"startDateTime":"2000-01-01T00:00:00.000Z"},
             "contactMedium":{{{Media}}},"partyCharacteristic":{{{Characteristics}}},"relatedParty":{{{Parties}}},
             "externalReference":[{"@type":"ExternalIdentifier","id":"crm-1","externalIdentifierType":"crm"}]}
            """, """{"name":"Other Kit","status":"validated"}""", "tradingName=Rich Kit"),
        new("TMF629", "customerManagement", "customer", "customer", "Customer",
            """{"@type":"Customer","name":"Kit","engagedParty":{"@type":"PartyRef","id":"{0}","@referredType":"Individual"} }""",
            $$$"""
            {"@type":"Customer","name":"Rich Kit","description":"A customer of the kit","engagedParty":{"@type":"PartyRef","id":"{0}","name":"Kit Conformance","@referredType":"Individual"},
             "contactMedium":{{{Media}}},"characteristic":{{{Characteristics}}},"relatedParty":{{{Parties}}},
             "creditProfile":[{"@type":"CreditProfile","creditScore":5,"creditProfileDate":"2026-01-01T00:00:00.000Z","validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"}}]}
            """, """{"name":"Other Kit","description":null}""", "relatedParty.partyOrPartyRole.id={0}"),
        new("TMF669", "partyRoleManagement", "partyRole", "partyRole", "PartyRole",
            """{"@type":"PartyRole","name":"Kit role","engagedParty":{"@type":"PartyRef","id":"{0}"} }""",
            $$$"""
            {"@type":"PartyRole","name":"Rich Kit","role":"installer","engagedParty":{"@type":"PartyRef","id":"{0}","name":"Kit","@referredType":"Individual"},
             "contactMedium":{{{Media}}},"characteristic":{{{Characteristics}}},"relatedParty":{{{Parties}}},"validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"}}
            """, """{"role":"engineer","statusReason":"changed"}""", "role=installer"),
    ];

    static V5Case Entry(string v4, string v5, string type, string more, string patch, string filter) => new("TMF620", "productCatalogManagement", v4, v5, type,
        $$$"""{"@type":"{{{type}}}","name":"Kit"{{{(type == "ProductOfferingPrice" ? ",\"priceType\":\"recurring\"" : "")}}}}""",
        $$$"""{"@type":"{{{type}}}","name":"Rich Kit","description":"Of the kit","version":"2.0","lifecycleStatus":"In design","validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"},"localized":{"en":{"name":"Rich"}},{{{more}}}}""",
        patch, filter);

    const string Values = """
        [{"@type":"StringCharacteristicValueSpecification","value":"5G","valueType":"string","isDefault":true},
         {"@type":"NumberCharacteristicValueSpecification","value":0.5,"unitOfMeasure":"GB"},
         {"@type":"IntegerCharacteristicValueSpecification","value":7},
         {"@type":"BooleanCharacteristicValueSpecification","value":false},
         {"@type":"CharacteristicValueSpecification","valueFrom":1,"valueTo":9,"rangeInterval":"closed"}]
        """;

    public static readonly V5Case[] Catalog =
    [
        Entry("catalog", "productCatalog", "ProductCatalog", $$$"""
            "catalogType":"retail","category":[{"@type":"CategoryRef","id":"cat-mobile-plan","name":"Plans","href":"/tmf-api/productCatalogManagement/v5/category/cat-mobile-plan"}],
            "relatedParty":[{"@type":"RelatedPartyRefOrPartyRoleRef","role":"owner","partyOrPartyRole":{"@type":"PartyRef","id":"{0}","@referredType":"Individual"} }]
            """, """{"catalogType":"wholesale"}""", "relatedParty.partyOrPartyRole.id={0}"),
        Entry("category", "category", "Category", """ "parent":{"@type":"CategoryRef","id":"cat-mobile-plan","name":"Plans"},"isRoot":false """, """{"description":"changed"}""", "parent.id=cat-mobile-plan&name=Rich Kit"),
        Entry("productSpecification", "productSpecification", "ProductSpecification", $$$"""
            "brand":"Kit","productNumber":"K-1","productSpecCharacteristic":[{"@type":"CharacteristicSpecification","id":"c1","name":"network","valueType":"string","configurable":true,"minCardinality":0,"maxCardinality":1,
              "characteristicValueSpecification":{{{Values}}},"charSpecRelationship":[{"@type":"CharacteristicSpecificationRelationship","name":"other","relationshipType":"dependency","parentSpecificationId":"spec-mobile"}]}],
            "intentSpecification":{"@type":"IntentSpecificationRef","id":"i-1"},"externalIdentifier":[{"@type":"ExternalIdentifier","id":"x","externalIdentifierType":"sku"}]
            """, """{"brand":"Other"}""", "productSpecCharacteristic.characteristicValueSpecification.value=5G&brand=Kit"),
        Entry("productOffering", "productOffering", "ProductOffering", $$$"""
            "isBundle":true,"isSellable":true,"productSpecification":{"@type":"ProductSpecificationRef","id":"spec-cloud-storage","name":"Storage"},
            "productOfferingPrice":[{"@type":"ProductOfferingPriceRef","id":"pop-5g-59-monthly","name":"Monthly"}],
            "bundledProductOffering":[{"@type":"BundledProductOffering","id":"off-cloud-storage","name":"Storage","bundledProductOfferingOption":{"@type":"BundledProductOfferingOption","numberRelOfferLowerLimit":0,"numberRelOfferUpperLimit":2} }],
            "prodSpecCharValueUse":[{"@type":"ProductSpecificationCharacteristicValueUse","name":"network","productSpecCharacteristicValue":{{{Values}}}}],
            "productOfferingTerm":[{"@type":"ProductOfferingTerm","name":"Two years","duration":{"amount":24,"units":"month"} }],
            "policy":[{"@type":"PolicyRef","id":"p-1","name":"Adults"}],"channel":[{"@type":"ChannelRef","id":"hall"}]
            """, """{"description":"changed","isSellable":false}""", "prodSpecCharValueUse.name=network&name=Rich Kit"),
        Entry("productOfferingPrice", "productOfferingPrice", "ProductOfferingPrice", """
            "priceType":"recurring","recurringChargePeriodType":"month","recurringChargePeriodLength":1,"price":{"unit":"CNY","value":59.5},"percentage":10,
            "policy":[{"@type":"PolicyRef","id":"p-1","name":"Adults"}],"tax":[{"@type":"TaxItem","taxCategory":"VAT","taxRate":6,"taxAmount":{"unit":"CNY","value":3.57} }],"unitOfMeasure":{"amount":1,"units":"month"}
            """, """{"price":{"value":60}}""", "policy.id=p-1"),
    ];

    const string Buyer = """[{"@type":"RelatedPartyOrPartyRole","role":"customer","partyOrPartyRole":{"@type":"PartyRoleRef","id":"{1}","name":"Kit","@referredType":"Customer"} }]""";

    public static readonly V5Case[] Products =
    [
        new("TMF637", "productInventory", "product", "product", "Product",
            $$$"""{"@type":"Product","relatedParty":{{{Buyer}}},"productOffering":{"@type":"ProductOfferingRef","id":"off-cloud-storage"},"billingAccount":{"@type":"BillingAccountRef","id":"{3}"} }""",
            $$$"""
            {"@type":"Product","name":"Rich Kit","status":"active","isBundle":false,"relatedParty":{{{Buyer}}},"productOffering":{"@type":"ProductOfferingRef","id":"off-cloud-storage","name":"Storage"},"billingAccount":{"@type":"BillingAccountRef","id":"{3}","name":"Kit"},
             "productCharacteristic":{{{Characteristics}}},
             "place":[{"@type":"RelatedPlaceRefOrValue","role":"installation","place":{"@type":"PlaceRef","id":"01020301-3-2-1502","name":"Home","@referredType":"GeographicAddress"} }],
             "agreementItem":[{"@type":"AgreementItemRef","agreementId":"ag-1","agreementItemId":"1","agreementName":"Frame"}],
             "productRelationship":[{"@type":"ProductRelationship","id":"{2}","name":"Older","relationshipType":"reliesOn"}],
             "productOrderItem":[{"@type":"RelatedOrderItem","orderId":"o-1","orderItemId":"1","orderItemAction":"add","role":"origin"}],
             "productPrice":[{"@type":"ProductPrice","name":"Monthly","priceType":"recurring","recurringChargePeriod":"month","price":{"@type":"Price","taxIncludedAmount":{"unit":"CNY","value":9.9} },
               "priceAlteration":[{"@type":"PriceAlteration","priceType":"recurring","price":{"@type":"Price","percentage":50} }] }],
             "productTerm":[{"@type":"ProductTerm","name":"Year","duration":{"amount":12,"units":"month"} }],"intent":{"@type":"IntentRef","id":"in-1"} }
            """, """{"name":"Other Kit"}""", "agreementItem.agreementId=ag-1"),
        new("TMF663", "shoppingCart", "shoppingCart", "shoppingCart", "ShoppingCart",
            """{"@type":"ShoppingCart"}""",
            $$$"""
            {"@type":"ShoppingCart","relatedParty":{{{Buyer}}},"contactMedium":{{{Media}}},"validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"},
             "cartItem":[{"@type":"CartItem","id":"1","action":"add","quantity":1,"status":"active","productOffering":{"@type":"ProductOfferingRef","id":"off-cloud-storage","name":"Storage"},
               "product":{"@type":"Product","productCharacteristic":{{{Characteristics}}},"place":[{"@type":"RelatedPlaceRefOrValue","role":"installation","place":{"@type":"PlaceRef","id":"01020301-3-2-1502","@referredType":"GeographicAddress"} }] },
               "itemTotalPrice":[{"@type":"CartPrice","priceType":"recurring","price":{"@type":"Price","taxIncludedAmount":{"unit":"CNY","value":9.9} } }],
               "itemTerm":[{"@type":"CartTerm","name":"Year","duration":{"amount":12,"units":"month"} }],"note":[{"@type":"Note","text":"quick"}] }] }
            """, """{"validFor":{"endDateTime":"2027-01-01T00:00:00.000Z"}}""", "cartItem.itemTotalPrice.priceType=recurring"),
        new("TMF622", "productOrderingManagement", "productOrder", "productOrder", "ProductOrder",
            $$$"""{"@type":"ProductOrder","relatedParty":{{{Customer622}}},"productOrderItem":[{"@type":"ProductOrderItem","id":"1","action":"add","productOffering":{"@type":"ProductOfferingRef","id":"off-cloud-storage"},"product":{"@type":"Product"} }] }""",
            $$$"""
            {"@type":"ProductOrder","description":"Rich Kit","category":"residential","relatedParty":{{{Customer622}}},
             "externalId":[{"@type":"ExternalIdentifier","id":"EXT-1","externalIdentifierType":"order","owner":"Shop"},{"@type":"ExternalIdentifier","id":"EXT-2"}],
             "channel":[{"@type":"RelatedChannel","role":"sales","channel":{"@type":"ChannelRef","id":"hall","name":"Hall"} }],
             "note":[{"@type":"Note","id":"n","text":"call first"}],"requestedCompletionDate":"2026-12-01T00:00:00.000Z",
             "agreement":[{"@type":"AgreementRef","id":"ag-1","name":"Frame"}],
             "productOrderItem":[{"@type":"ProductOrderItem","id":"1","action":"add","quantity":1,"productOffering":{"@type":"ProductOfferingRef","id":"off-ftth-500"},
               "itemTerm":[{"@type":"OrderTerm","name":"Year","duration":{"amount":12,"units":"month"} }],
               "product":{"@type":"Product","place":[{"@type":"RelatedPlaceRefOrValue","role":"installation","place":{"@type":"PlaceRef","id":"01020301-3-2-1502"} }] },
               "productOrderItem":[{"@type":"ProductOrderItem","id":"1.1","action":"add","productOffering":{"@type":"ProductOfferingRef","id":"off-optical-modem"} }] }] }
            """, """{"description":"changed"}""", "externalId.id=EXT-1"),
    ];

    const string Customer622 = """[{"@type":"RelatedPartyRefOrPartyRoleRef","role":"customer","partyOrPartyRole":{"@type":"PartyRoleRef","id":"{1}","@referredType":"Customer"} }]""";
    const string Owner = """[{"@type":"RelatedPartyRefOrPartyRoleRef","role":"owner","partyOrPartyRole":{"@type":"PartyRef","id":"{0}","name":"Kit","@referredType":"Individual"} }]""";

    static V5Case Account(string resource, string type, string more = "") => new("TMF666", "accountManagement", resource, resource, type,
        $$$"""{"@type":"{{{type}}}","name":"Kit","relatedParty":{{{Owner}}}}""",
        $$$"""
        {"@type":"{{{type}}}","name":"Rich Kit","description":"Of the kit","accountType":"residential","relatedParty":{{{Owner}}},"creditLimit":{"unit":"CNY","value":100.5},
         "contact":[{"@type":"Contact","contactType":"primary","contactName":"Kit","validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"},"contactMedium":{{{Media}}},
           "relatedParty":{"@type":"RelatedPartyRefOrPartyRoleRef","role":"contact","partyOrPartyRole":{"@type":"PartyRef","id":"{0}","@referredType":"Individual"} } }],
         "taxExemption":[{"@type":"TaxExemptionCertificate","id":"t","issuingJurisdiction":"CN","validFor":{"startDateTime":"2026-01-01T00:00:00.000Z"} }]{{{more}}}}
        """, """{"name":"Other Kit","contact":null}""", "contact.relatedParty.partyOrPartyRole.id={0}");

    const string Billed = ""","billStructure":{"@type":"BillStructure","format":{"@type":"BillFormat","name":"Paper"},"cycleSpecification":{"@type":"BillingCycleSpecification","name":"Monthly","billingDateShift":5} }""";

    static V5Case Setup(string resource, string type) => new("TMF666", "accountManagement", resource, resource, type,
        $$$"""{"@type":"{{{type}}}","name":"Kit"}""", $$$"""{"@type":"{{{type}}}","name":"Rich Kit","description":"Of the kit","weight":3}""", """{"description":"changed"}""", "name=Rich Kit");

    public static readonly V5Case[] Accounts =
    [
        Account("partyAccount", "PartyAccount", Billed), Account("billingAccount", "BillingAccount", Billed), Account("settlementAccount", "SettlementAccount", Billed), Account("financialAccount", "FinancialAccount"),
        Setup("billFormat", "BillFormat"), Setup("billPresentationMedia", "BillPresentationMedia"), Setup("billingCycleSpecification", "BillingCycleSpecification"),
    ];

    public static readonly V5Case[] All = [.. Parties632And629And669, .. Catalog, .. Products, .. Accounts];
}
