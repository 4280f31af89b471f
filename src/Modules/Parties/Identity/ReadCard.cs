using System.Text.Json.Nodes;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;

namespace Dialtone.Parties.Identity;

/// <param name="Seed">Which made-up card the simulated reader is to show; null is any.</param>
internal sealed record ReadCardInput(string? Seed);

/// <param name="Check">match, mismatch or unknown.</param>
/// <param name="Receipt">Sent back with the registration it proves that the check confirmed what is registered; null where it did not.</param>
internal sealed record CardReading(string Name, string Gender, string BirthDate, string IdentificationType, string IdentificationNumber, string Address, string Nation, string ValidUntil, string IssuingAuthority, string Check, string? Receipt);

/// <summary>Reads the card on the counter's reader and has it checked online. A check that gives no answer is unknown: the clerk looks at the person, and goes on.</summary>
internal sealed class ReadCard(Session session, IPeers peers, CardCheck checks) : IUseCase
{
    public async Task<CardReading> Run(string? seed, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Write);
        var asked = new JsonObject();
        if (seed is not null) asked["seed"] = seed;
        var card = await peers.Call("identity", "read-card", Ids.New(), asked, ct);
        if (card is not { Kind: AnswerKind.Done, Result: { } read } || Text(read, "identificationNumber") is not { Length: > 0 } number)
            // A reader that hears nothing and a system that cannot be reached want different hands.
            throw Refused.Http(503, card is { Kind: AnswerKind.Unknown, Note: { } note } && note != HttpPeers.NoAnswer ? "parties.card.unreachable" : "parties.card.unread");

        var check = await peers.Call("identity", "check", Ids.New(), new JsonObject { ["name"] = Text(read, "name"), ["identificationNumber"] = number }, ct);
        var result = check is { Kind: AnswerKind.Done, Result: { } said } && Text(said, "result") is "match" or "mismatch" ? Text(check.Result!, "result") : "unknown";
        var facts = new CardFacts(Text(read, "name"), Text(read, "gender"), Text(read, "birthDate"), number, Text(read, "address"));
        return new(facts.Name, facts.Gender, facts.BirthDate, IdentityNumbers.ResidentCard, number, facts.Address, Text(read, "nation"), Text(read, "validUntil"), Text(read, "issuingAuthority"), result,
            result == "match" ? checks.Receipt(facts, session.Actor.Id) : null);
    }

    static string Text(JsonObject o, string name) => o[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
