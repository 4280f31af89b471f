using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dialtone.Peers.Addresses;

/// <summary>The standard addresses of the fictional province. An id alone holds the whole address, so no table of rooms is kept:
/// city, district, street and community (two digits each, counted from 1), then building, unit and room: 01020301-3-2-1502.</summary>
internal sealed class AddressBook
{
    public const int Buildings = 12, Units = 4, Floors = 18, RoomsPerFloor = 4;

    private readonly Dictionary<string, Community> communities;

    public sealed record Street(string Name, List<string> Roads, List<string> Communities);
    public sealed record District(string Name, List<Street> Streets);
    public sealed record City(string Code, string Name, string AreaCode, List<District> Districts);
    public sealed record Community(string Code, string Text, City City, District District);
    public sealed record Address(string Id, string Text, Community Community, int Building, int Unit, int Room);
    private sealed record Book(string Province, List<City> Cities);

    private AddressBook(Book book)
    {
        (Province, Cities) = (book.Province, book.Cities);
        communities = (from city in book.Cities
                       from district in city.Districts.Index()
                       from street in district.Item.Streets.Index()
                       from community in street.Item.Communities.Index()
                       select new Community($"{city.Code}{district.Index + 1:00}{street.Index + 1:00}{community.Index + 1:00}",
                           book.Province + city.Name + district.Item.Name + street.Item.Name + community.Item, city, district.Item))
            .ToDictionary(community => community.Code);
    }

    public string Province { get; }

    public IReadOnlyList<City> Cities { get; }

    public IReadOnlyCollection<Community> Communities => communities.Values;

    public static AddressBook Read(Stream json) => new(JsonSerializer.Deserialize<Book>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException("The address book is empty."));

    /// <summary>The address behind an id, or null where no such place exists.</summary>
    public Address? Decode(string id)
    {
        var parts = id.Split('-');
        if (parts.Length != 4 || !communities.TryGetValue(parts[0], out var community)) return null;
        if (!Number(parts[1], out var building) || !Number(parts[2], out var unit) || !Number(parts[3], out var room)) return null;
        var exists = building <= Buildings && unit <= Units && room / 100 is >= 1 and <= Floors && room % 100 is >= 1 and <= RoomsPerFloor;
        return exists ? At(community, building, unit, room) : null;
    }

    /// <summary>Some address, chosen by <paramref name="random"/>; in the given city (its code) where one is named.</summary>
    public Address Any(Random random, string? city = null)
    {
        var candidates = communities.Values.Where(community => city is null || community.City.Code == city).ToList();
        return At(candidates[random.Next(candidates.Count)], random.Next(Buildings) + 1, random.Next(Units) + 1,
            (random.Next(Floors) + 1) * 100 + random.Next(RoomsPerFloor) + 1);
    }

    public static string Suffix(int building, int unit, int room) => $"{building}栋{unit}单元{room}室";

    public static Address At(Community community, int building, int unit, int room) => new(
        $"{community.Code}-{building}-{unit}-{room}", community.Text + Suffix(building, unit, room), community, building, unit, room);

    /// <summary>About one community in eight has no fibre yet.</summary>
    public static bool HasFibre(Community community) => Hash(community.Code) % 8 != 0;

    /// <summary>Free ports of the building's splitter, 0–16.</summary>
    public static int FreePorts(Address address) =>
        HasFibre(address.Community) ? (int)(Hash($"{address.Community.Code}-{address.Building}") % 17) : 0;

    // Only the one spelling of a number is an id: "03" or "+3" would make two ids of one place.
    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && text[0] != '0';

    // FNV-1a and a final mix: the same in every process, which string.GetHashCode is not.
    private static uint Hash(string text)
    {
        var hash = Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (sum, next) => (sum ^ next) * 16777619u);
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
