using System.Text.Json.Nodes;
using Dialtone.Platform.Json;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Platform.Tests.Tmf;

/// <summary>The two functions between the stored v4 shape and v5, by themselves.</summary>
public sealed class V5ShapeTests
{
    static readonly V5Shape shape = new(Schema.Of("TMF632"), Schema.Of("TMF632.v5"), V5Rules.Common, (href, _) => href);

    [Theory]
    [InlineData("""{"mediumType":"mobile","characteristic":{"phoneNumber":"1"}}""", """{"@type":"PhoneContactMedium","phoneNumber":"1"}""")]
    [InlineData("""{"mediumType":"telephone","preferred":true,"characteristic":{"phoneNumber":"1"}}""", """{"@type":"PhoneContactMedium","mediumType":"telephone","preferred":true,"phoneNumber":"1"}""")]
    [InlineData("""{"mediumType":"postalAddress","characteristic":{"street1":"s","standardAddressId":"a"}}""", """{"@type":"GeographicAddressContactMedium","street1":"s","standardAddressId":"a"}""")]
    [InlineData("""{"mediumType":"pigeon","characteristic":{}}""", """{"@type":"ContactMedium","mediumType":"pigeon"}""")]
    public void A_contact_medium_has_a_type_of_its_kind(string v4, string v5) => Both("ContactMedium", v4, v5);

    [Theory]
    [InlineData("""{"id":"1","name":"N","role":"payer","@referredType":"Individual"}""", """{"@type":"RelatedPartyOrPartyRole","role":"payer","partyOrPartyRole":{"@type":"PartyRef","id":"1","name":"N","@referredType":"Individual"}}""")]
    [InlineData("""{"id":"1","role":"buyer","@referredType":"Customer"}""", """{"@type":"RelatedPartyOrPartyRole","role":"buyer","partyOrPartyRole":{"@type":"PartyRoleRef","id":"1","@referredType":"Customer"}}""")]
    [InlineData("""{"id":"1","role":"x","weight":2,"@type":"WeightedParty"}""", """{"@type":"WeightedParty","role":"x","weight":2,"partyOrPartyRole":{"@type":"PartyRef","id":"1"}}""")]
    [InlineData("""{"role":"x","partyOrPartyRole":{"familyName":"F"}}""", """{"@type":"RelatedPartyOrPartyRole","role":"x","partyOrPartyRole":{"@type":"Individual","familyName":"F"}}""")]
    public void A_related_party_is_a_role_and_who_has_it(string v4, string v5) => Both("RelatedPartyOrPartyRole", v4, v5);

    [Theory]
    [InlineData("""{"name":"n","value":"5"}""", "StringCharacteristic")]
    [InlineData("""{"name":"n","value":5}""", "NumberCharacteristic")]
    [InlineData("""{"name":"n","value":5,"valueType":"integer"}""", "IntegerCharacteristic")]
    [InlineData("""{"name":"n","value":true}""", "BooleanCharacteristic")]
    [InlineData("""{"name":"n","value":{"a":1}}""", "ObjectCharacteristic")]
    [InlineData("""{"name":"n","value":[1,2]}""", "NumberArrayCharacteristic")]
    [InlineData("""{"name":"n","value":[1,"2"]}""", "Characteristic")]
    [InlineData("""{"name":"n","value":5,"@type":"FloatCharacteristic"}""", "FloatCharacteristic")]
    [InlineData("""{"name":"n","value":"x","@type":"ColourCharacteristic"}""", "ColourCharacteristic")]
    public void A_characteristic_is_typed_by_its_value_unless_it_says_more(string v4, string type)
    {
        var v5 = JsonNode.Parse(v4)!.AsObject();
        v5["@type"] = type;
        Both("Characteristic", v4, v5.ToJsonString());
    }

    [Fact]
    public void A_change_touches_nothing_else()
    {
        var stored = Parse("""{"odd":{"x":1},"list":[{"id":"1","v4only":true},{"id":"2"}],"kept":"k","gone":1}""");
        var before = Parse("""{"list":[{"id":"1"},{"id":"2"}],"kept":"K","gone":1,"shown":"s"}""");
        var after = Parse("""{"list":[{"id":"3"},{"id":"1"}],"kept":"K","new":2,"shown":"s"}""");
        var changed = Rebase.Onto(stored, before, after);
        StoreJson.Same(changed, Parse("""{"odd":{"x":1},"list":[{"id":"3"},{"id":"1","v4only":true}],"kept":"k","new":2}""")).ShouldBeTrue(changed!.ToJsonString());
    }

    [Theory]
    [InlineData("$[?(@.relatedParty[?(@.partyOrPartyRole.id=='@.contactMedium' && @.role==\"x\")])]", "$[?(@.relatedParty[?(@.id=='@.contactMedium' && @.role==\"x\")])]")]
    [InlineData("$[?(@.contactMedium.emailAddress=='a@b.c')]", "$[?(@.contactMedium.characteristic.emailAddress=='a@b.c')]")]
    [InlineData("@.externalReference.id=='7' || @.familyName!='x'", "@.externalReference.name=='7' || @.familyName!='x'")]
    [InlineData("$[?(@.familyName=='unended", "$[?(@.familyName=='unended")]
    public void A_path_filter_asks_by_stored_names(string v5, string v4) =>
        new V5JsonPath(path => shape.Stored("Individual", path).Path!).Translate(v5).ShouldBe(v4);

    static void Both(string type, string v4, string v5)
    {
        var shown = shape.To5(type, Parse(v4));
        StoreJson.Same(shown, Parse(v5)).ShouldBeTrue(shown.ToJsonString());
        var stored = shape.To4(type, Parse(v5));
        StoreJson.Same(stored, Parse(v4)).ShouldBeTrue(stored.ToJsonString());
    }

    static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
