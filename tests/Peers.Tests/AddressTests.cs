using System.Net;
using Dialtone.Peers.Addresses;

namespace Dialtone.Peers.Tests;

public sealed class AddressTests : IDisposable
{
    private static readonly AddressBook book = AddressBook.Read(Resources.Open("address-book.json"));
    private readonly AddressSearch search = new(book);
    private readonly Simulator peers = Simulator.Fresh();

    public void Dispose() => peers.Dispose();

    [Fact]
    public void Every_address_decodes_from_its_own_id()
    {
        foreach (var community in book.Communities)
        {
            var address = AddressBook.At(community, 3, 2, 1502);
            book.Decode(address.Id).ShouldBe(address);
            address.Text.ShouldStartWith(book.Province + community.City.Name);
            address.Text.ShouldEndWith("3栋2单元1502室");
        }
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var address = book.Any(random, "02");
            address.Community.City.Code.ShouldBe("02");
            book.Decode(address.Id).ShouldBe(address);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("01010101")]
    [InlineData("99010101-1-1-101")]
    [InlineData("01010101-0-1-101")]
    [InlineData("01010101-13-1-101")]
    [InlineData("01010101-1-5-101")]
    [InlineData("01010101-1-1-1901")]
    [InlineData("01010101-1-1-105")]
    [InlineData("01010101-01-1-101")]
    [InlineData("01010101-+1-1-101")]
    public void A_place_that_does_not_exist_decodes_to_nothing(string id) => book.Decode(id).ShouldBeNull();

    [Fact]
    public void Most_communities_have_fibre_and_some_have_none()
    {
        var share = book.Communities.Count(AddressBook.HasFibre) / (double)book.Communities.Count;
        share.ShouldBeInRange(0.75, 0.95);
        book.Communities.Select(community => AddressBook.FreePorts(AddressBook.At(community, 1, 1, 101))).ShouldAllBe(ports => ports >= 0 && ports <= 16);
    }

    [Fact]
    public void Fragments_are_found_in_their_order()
    {
        var community = book.Communities.First();
        var (city, name) = (community.City.Name[..2], community.City.Districts[0].Streets[0].Communities[0]);

        search.Find($"{name} 3栋", 5).ShouldAllBe(address => address.Building == 3);
        search.Find($"{city} {name}3栋2单元 1502", 5).First().ShouldBe(AddressBook.At(community, 3, 2, 1502));
        search.Find($"{name}　３号楼２单元1502", 5).First().ShouldBe(AddressBook.At(community, 3, 2, 1502));
        search.Find(AddressBook.At(community, 12, 4, 1804).Text, 5).ShouldBe([AddressBook.At(community, 12, 4, 1804)]);
        search.Find($"3栋 {name}", 5).ShouldBeEmpty();
        search.Find("  ", 5).ShouldBeEmpty();
    }

    [Fact]
    public void A_short_query_shows_different_places_first() =>
        search.Find(book.Cities[0].Name, 10).Select(address => address.Community).Distinct().Count().ShouldBe(10);

    [Fact]
    public async Task The_resource_peer_finds_and_checks_addresses_without_an_effect()
    {
        var found = (await peers.Ask("/resource/find-address", "q1", """{"q":"3栋 1502","limit":3}""")).Result.GetProperty("items");
        found.GetArrayLength().ShouldBe(3);
        var id = found[0].GetProperty("id").GetString();

        var one = await peers.Ask("/resource/check-address", "q2", $$"""{"id":"{{id}}"}""");
        one.Result.GetProperty("text").GetString().ShouldBe(found[0].GetProperty("text").GetString());
        (await peers.Ask("/resource/check-address", "q3", """{"id":"99"}""")).Code.ShouldBe("address-unknown");
        (await peers.Effects("resource")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_is_reserved_only_where_there_is_fibre()
    {
        var covered = book.Communities.SelectMany(community => Enumerable.Range(1, 12).Select(building => AddressBook.At(community, building, 1, 101)))
            .First(address => AddressBook.FreePorts(address) > 0);
        var bare = AddressBook.At(book.Communities.First(community => !AddressBook.HasFibre(community)), 1, 1, 101);

        (await peers.Ask("/resource/reserve-port", "p1", $$"""{"addressId":"{{covered.Id}}"}""")).Result.GetProperty("port").GetString()!.ShouldStartWith("OLT-");
        (await peers.Ask("/resource/reserve-port", "p2", $$"""{"addressId":"{{bare.Id}}"}""")).Code.ShouldBe("no-coverage");
        (await peers.Get("/resource/requests/p2")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
