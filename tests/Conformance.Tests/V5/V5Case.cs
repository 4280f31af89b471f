namespace Dialtone.Conformance.Tests.V5;

/// <summary>A resource in both versions and what is done with it. {0} in a payload is a person, {1} a customer, {2} a product.</summary>
/// <param name="Type">Its type in v5.</param>
/// <param name="Minimum">What v5 requires to create one, and no more.</param>
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

    public static readonly V5Case[] All = [.. Parties632And629And669];
}
