using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Platform.Access;
using Dialtone.Platform.Organizations;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host.Demo;

/// <summary>
/// Fills an empty store with the demonstration operator. Done in steps that are each remembered, so that one cut short goes on where it stopped.
/// </summary>
sealed class DemoSeed(IServiceScopeFactory scopes, Database database, Clock clock, Keys keys)
{
    const int Batch = 250;

    public async Task Run(int customers, int seed, TextWriter told, CancellationToken ct)
    {
        if (await Done("finished", ct)) return;
        told.WriteLine($"正在准备演示数据（{customers} 位客户）… Preparing the demonstration ({customers} customers) …");
        var book = AddressBook.Load();
        await Step("organization", s => s.GetRequiredService<Organizations>().Keep([.. OrganizationGenerator.Generate(book).Select(o => o.Unit(book))], ct), ct);
        await Step("users", async s => await DemoUsers.Add(s, book, seed, ct), ct);
        await Step("catalogue", s => s.GetRequiredService<ICatalogueIntake>().LoadDemo(ct), ct);
        foreach (var city in book.Cities)
            await Step($"numbers/{city.Code}", s => s.GetRequiredService<IAssetIntake>().TakeNumbers([.. NumberPool.FreeMobile(city.Code, 3000).Concat(NumberPool.FreeFixed(city.Code, city.AreaCode, 1000))
                .Select(n => new NumberIntake(n.Number, n.Kind, n.Segment, n.CityCode, n.Grade, "public", "CJ", n.Prepayment, n.MinimumSpend))], ct), ct);
        await Step("cards", s => s.GetRequiredService<IAssetIntake>().TakeSims([.. OrganizationGenerator.Generate(book).Where(o => o.Kind is "hall")
            .SelectMany(hall => SimCards.Blank(hall.Code, 200).Select(iccid => new SimIntake(iccid, hall.Path)))], ct), ct);
        var people = PeopleGenerator.Generate(customers, seed, book).ToArray();
        var holdings = HoldingGenerator.Generate(people, seed, clock.Today, book).ToDictionary(h => h.CustomerNumber);
        var halls = OrganizationGenerator.Generate(book).Where(o => o.Kind == "hall").GroupBy(o => o.CityCode!).ToDictionary(g => g.Key, g => g.ToArray());
        var batches = people.Chunk(Batch).ToArray();
        for (var i = 0; i < batches.Length; i++)
        {
            var batch = batches[i];
            await Step($"people/{i}", s => People(s, batch, holdings, halls, ct), ct);
            if (i % 8 == 7) told.WriteLine($"  {(i + 1) * Batch}/{customers}");
        }
        await Step("groups", s => Groups(s, book, seed, holdings, ct), ct);
        await Step("finished", _ => Task.CompletedTask, ct);
    }

    async Task Step(string name, Func<IServiceProvider, Task> work, CancellationToken ct)
    {
        if (await Done(name, ct)) return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SessionContext>().Actor = Actor.System;
        await work(scope.ServiceProvider);
        await using var db = database.NewContext();
        db.Add(new Sequence { Name = "demo/" + name });
        await db.SaveChangesAsync(ct);
    }

    async Task<bool> Done(string name, CancellationToken ct)
    {
        await using var db = database.NewContext();
        return await db.Set<Sequence>().AnyAsync(s => s.Name == "demo/" + name, ct);
    }

    async Task People(IServiceProvider services, PersonSeed[] people, IReadOnlyDictionary<int, HoldingSeed> holdings, IReadOnlyDictionary<string, OrganizationSeed[]> halls, CancellationToken ct)
    {
        string Home(PersonSeed p) => halls[p.CityCode][p.Number % halls[p.CityCode].Length].Path;
        var taken = await services.GetRequiredService<IPartyIntake>().TakePersons([.. people.Select(p => new PersonIntake($"demo/{p.Number}", p.FamilyName, p.GivenName, p.Gender, p.BirthDate, p.IdentificationNumber,
            p.Phone, p.Email, p.AddressText, p.AddressId, Home(p), holdings.GetValueOrDefault(p.Number)?.PaymentMethod, holdings.GetValueOrDefault(p.Number)?.Arrears ?? 0) { Since = Since(holdings.GetValueOrDefault(p.Number)), Grade = GradeOf(p) })], ct);
        var results = taken.ToDictionary(r => r.Key);
        var products = new List<AssetIntake>();
        foreach (var person in people)
        {
            if (!holdings.TryGetValue(person.Number, out var holding) || results[$"demo/{person.Number}"] is not { CustomerId: { } customer } result) continue;
            var identity = keys.Blind(nameof(PersonalKind.IdentityNumber), person.IdentificationNumber);
            foreach (var (product, i) in holding.Products.Select((p, i) => (p, i)))
                products.Add(Asset($"P{person.Number:000000}{i}", product, customer, result.PartyId!, result.AccountId!, identity, Home(person), person.AddressText));
        }
        await services.GetRequiredService<IAssetIntake>().TakeProducts(products, ct);
    }

    /// <summary>One in twenty is a diamond customer, two are gold, three silver.</summary>
    static string GradeOf(PersonSeed person) => (person.Number % 20) switch { 7 => "diamond", 2 or 12 => "gold", 4 or 9 or 14 => "silver", _ => "standard" };

    /// <summary>Nobody has a product before being a customer.</summary>
    static DateTimeOffset? Since(HoldingSeed? holding)
    {
        static IEnumerable<DateOnly> Started(ProductSeed product) => product.Children.SelectMany(Started).Append(product.StartedOn);
        return holding is { Products.Count: > 0 } ? Clock.StartOf(holding.Products.SelectMany(Started).Min()) : null;
    }

    static AssetIntake Asset(string id, ProductSeed product, string customer, string party, string account, string? identity, string home, string? address) => new(
        id, customer, party, account, identity, home, product.OfferingId, Clock.StartOf(product.StartedOn), product.Number, product.Iccid, product.AddressId,
        product.AddressId is null ? null : address, product.Status, [.. product.Stops.Select(s => new Stop(s.Reason, Clock.StartOf(s.Since)))],
        product.ContractEndsOn is { } end ? Clock.StartOf(end) : null, product.Pending is { } pending ? [(pending.OfferingId, Clock.StartOf(pending.From))] : [], product.Characteristics,
        [.. product.Children.Select((c, i) => Asset($"{id}.{i}", c, customer, party, account, identity, home, address))]);

    async Task Groups(IServiceProvider services, AddressBook book, int seed, IReadOnlyDictionary<int, HoldingSeed> holdings, CancellationToken ct)
    {
        var groups = GroupGenerator.Generate(seed, book).ToArray();
        var taken = await services.GetRequiredService<IPartyIntake>().TakeOrganizations([.. groups.Select(g => new OrganizationIntake($"demo/group/{g.Number}", g.Name, g.CreditCode, g.Industry, g.ContactName, g.ContactPhone,
            g.AddressText, g.AddressId, $"/CJ/{g.CityCode}/", "keyAccount", g.ManagerUserName) { Since = Clock.StartOf(clock.Today.AddDays(-230)) })], ct);
        var results = taken.ToDictionary(r => r.Key);
        var products = groups.Where(g => results[$"demo/group/{g.Number}"].CustomerId is not null).SelectMany(g => g.Products.Select((p, i) =>
        {
            var result = results[$"demo/group/{g.Number}"];
            return new AssetIntake($"G{g.Number:000}{i}", result.CustomerId!, result.PartyId!, result.AccountId!, null, $"/CJ/{g.CityCode}/", p.OfferingId, Clock.StartOf(clock.Today.AddDays(-200)), p.Number, null,
                p.AddressId, p.AddressId is null ? null : g.AddressText, "active", [], null, [], p.Characteristics, []);
        })).ToArray();
        var assets = services.GetRequiredService<IAssetIntake>();
        await assets.TakeProducts(products, ct);
        await Members(services, groups, holdings, ct);
    }

    /// <summary>Makes customers' main lines members of their employer's V 网: membership, not ownership.</summary>
    async Task Members(IServiceProvider services, GroupSeed[] groups, IReadOnlyDictionary<int, HoldingSeed> holdings, CancellationToken ct)
    {
        var vnets = groups.SelectMany(g => g.Products.Select((p, i) => (g.Number, Product: $"G{g.Number:000}{i}", p.OfferingId))).Where(p => p.OfferingId == "off-vnet").ToDictionary(p => p.Number, p => p.Product);
        var from = Clock.StartOf(clock.Today.AddDays(-100));
        var members = holdings.Values.Select(h => (Group: GroupGenerator.MembershipOf(h.CustomerNumber), Line: MainLine(h)))
            .Where(m => m.Group is not null && m.Line is not null && vnets.ContainsKey(m.Group.Value.Group)).Select(m => (vnets[m.Group!.Value.Group], m.Line!, from)).ToArray();
        await services.GetRequiredService<IAssetIntake>().TakeMembers(members, ct);
    }

    /// <summary>The id of a customer's first product with a card, however deep in a bundle.</summary>
    static string? MainLine(HoldingSeed holding)
    {
        static string? In(ProductSeed product, string id) => product.Iccid is not null ? id : product.Children.Select((c, i) => In(c, $"{id}.{i}")).FirstOrDefault(found => found is not null);
        return holding.Products.Select((p, i) => In(p, $"P{holding.CustomerNumber:000000}{i}")).FirstOrDefault(found => found is not null);
    }
}
