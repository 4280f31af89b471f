using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

internal sealed record CustomerRow(string Id, string Number, string Name, string Kind, string Tier, string State, string? Phone, string? Identification, string HomeOrganization, string Grade);

internal sealed record CustomerPage(IReadOnlyList<CustomerRow> Items, string? Next);

/// <summary>Customers by anything somebody may know of them, or all, those meant first by what was typed, then in the order of their names' pinyin, a page at a time.</summary>
internal sealed class FindCustomers(Session session, CustomerMatches matches, TmfBodies bodies) : IUseCase
{
    public async Task<CustomerPage> Run(string? typed, string? cursor, int limit, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Read);
        var found = session.Query<Customer>();
        if (typed?.Trim() is { Length: > 0 } q)
        {
            var ways = await matches.For(q, ct);
            if (ways.Count == 0) return new([], null);
            var ids = ways.Select(w => w.Found.Select(c => c.Id)).Aggregate((a, b) => a.Union(b));
            found = found.Where(c => ids.Contains(c.Id));
        }
        var meant = typed?.Trim() ?? "";
        if (cursor is { Length: > 0 })
        {
            var (whole, pinyin, id) = Decode(cursor);
            var letters = Platform.Text.Pinyin.Key(meant);
            found = found.Where(c => (c.PartyName == meant || c.Name == meant || c.Initials == letters || c.Pinyin == letters) == whole && (string.Compare(c.Pinyin, pinyin) > 0 || c.Pinyin == pinyin && string.Compare(c.Id, id) > 0)
                || whole && !(c.PartyName == meant || c.Name == meant || c.Initials == letters || c.Pinyin == letters));
        }
        limit = Math.Clamp(limit, 1, 200);
        var page = await (meant.Length > 0 ? CustomerMatches.Ranked(found, meant) : found.OrderBy(c => c.Pinyin).ThenBy(c => c.Id)).Take(limit + 1).ToListAsync(ct);
        var more = page.Count > limit;
        if (more) page.RemoveAt(limit);
        return new(await Rows(page, ct), more ? Encode(page[^1], meant.Length > 0 && CustomerMatches.IsWhole(page[^1], meant)) : null);
    }

    /// <summary>As lists show them, personal values masked.</summary>
    public async Task<IReadOnlyList<CustomerRow>> Rows(IReadOnlyList<Customer> customers, CancellationToken ct)
    {
        string[] persons = [.. customers.Where(c => c.Kind == "individual").Select(c => c.PartyId)], companies = [.. customers.Where(c => c.Kind == "organization").Select(c => c.PartyId)];
        var parties = new Dictionary<string, JsonObject>();
        // The party is shown with the customer who may be seen, wherever it was first recorded; so it is read by its key alone.
        if (persons.Length > 0)
            foreach (var p in await session.Rows<Individual>().Where(i => persons.Contains(i.Id)).Select(i => new { i.Id, i.Json }).ToListAsync(ct)) parties[p.Id] = (JsonObject)JsonNode.Parse(p.Json)!;
        if (companies.Length > 0)
            foreach (var o in await session.Rows<Organization>().Where(i => companies.Contains(i.Id)).Select(i => new { i.Id, i.Json }).ToListAsync(ct)) parties[o.Id] = (JsonObject)JsonNode.Parse(o.Json)!;
        await bodies.Unseal(parties.Values, clear: false, ct);
        return [.. customers.Select(c => new CustomerRow(c.Id, c.Number, c.Name, c.Kind, c.Tier, c.State!, Phone(parties.GetValueOrDefault(c.PartyId)), Identity(parties.GetValueOrDefault(c.PartyId)), c.Scope, c.Grade))];
    }

    static string? Phone(JsonObject? party) => (party?["contactMedium"] as JsonArray)?.OfType<JsonObject>()
        .OrderBy(m => m["preferred"] is JsonValue v && v.TryGetValue<bool>(out var preferred) && preferred ? 0 : 1).Select(m => (string?)m["characteristic"]?["phoneNumber"]).FirstOrDefault(p => p is not null);

    static string? Identity(JsonObject? party) => ((party?["individualIdentification"] ?? party?["organizationIdentification"]) as JsonArray)?.OfType<JsonObject>().Select(i => (string?)i["identificationId"]).FirstOrDefault(i => i is not null);

    static string Encode(Customer customer, bool whole) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{(whole ? 1 : 0)}\n{customer.Pinyin}\n{customer.Id}"));

    static (bool Whole, string Pinyin, string Id) Decode(string cursor)
    {
        try
        {
            if (Encoding.UTF8.GetString(Convert.FromHexString(cursor)).Split('\n') is [var whole, var pinyin, var id] && (whole is "0" or "1") && !pinyin.Contains('\0') && !id.Contains('\0')) return (whole == "1", pinyin, id);
        }
        catch (FormatException)
        {
            throw Refused.Invalid("platform.cursor", "cursor");
        }
        throw Refused.Invalid("platform.cursor", "cursor");
    }
}
