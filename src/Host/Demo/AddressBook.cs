using System.Text.Json;

namespace Dialtone.Host.Demo;

/// <summary>A standard address: the id names city, district, street, community, building, unit and room.</summary>
internal sealed record StandardAddress(string Id, string Text, string CityCode, int District);

/// <summary>The fictional province; the resource peer reads the same file, so every address made here is known there.</summary>
internal sealed record AddressBook(string Province, AddressBook.City[] Cities)
{
    public sealed record City(string Code, string Name, string AreaCode, District[] Districts);
    public sealed record District(string Name, Street[] Streets);
    public sealed record Street(string Name, string[] Roads, string[] Communities);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static AddressBook Load()
    {
        using var stream = typeof(AddressBook).Assembly.GetManifestResourceStream("address-book.json")
            ?? throw new InvalidOperationException("The address book is not embedded.");
        return JsonSerializer.Deserialize<AddressBook>(stream, Options)
            ?? throw new InvalidOperationException("The address book is empty.");
    }

    public City PickCity(Random random) => random.Next(10) switch
    {
        < 5 => Cities[0],
        < 8 => Cities[1],
        _ => Cities[2],
    };

    public StandardAddress Pick(City city, Random random)
    {
        var d = random.Next(city.Districts.Length);
        var s = random.Next(city.Districts[d].Streets.Length);
        var c = random.Next(city.Districts[d].Streets[s].Communities.Length);
        return At(city, d, s, c, 1 + random.Next(24), 1 + random.Next(4), 1 + random.Next(18), 1 + random.Next(4));
    }

    public StandardAddress At(City city, int district, int street, int community, int building, int unit, int floor, int door)
    {
        var inDistrict = city.Districts[district];
        var onStreet = inDistrict.Streets[street];
        var room = floor * 100 + door;
        return new(
            $"{city.Code}{district + 1:00}{street + 1:00}{community + 1:00}-{building}-{unit}-{room}",
            $"{Province}{city.Name}{inDistrict.Name}{onStreet.Name}{onStreet.Communities[community]}{building}栋{unit}单元{room}室",
            city.Code,
            district + 1);
    }
}
