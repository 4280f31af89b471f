using System.Globalization;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Time;

namespace Dialtone.Parties.Identity;

/// <summary>What the card said and the online check confirmed.</summary>
internal sealed record CardFacts(string Name, string Gender, string BirthDate, string IdentificationNumber, string Address);

/// <summary>
/// A receipt for a card that was read and confirmed (联网核查一致). It comes back with the registration and counts only for exactly what was on the card, for the clerk
/// who read it, for half an hour. Nothing is stored: it is a keyed hash over all of it.
/// </summary>
internal sealed class CardCheck(Keys keys, Clock clock)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public string Receipt(CardFacts card, string actorId)
    {
        var until = (clock.Now + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{until}.{Hash(card, actorId, until)}";
    }

    public bool Confirms(string? receipt, CardFacts registered, string actorId) =>
        receipt?.Split('.') is [var until, var hash] && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds >= clock.Now.ToUnixTimeSeconds() && hash == Hash(registered, actorId, until);

    string Hash(CardFacts card, string actorId, string until) =>
        keys.Blind("cardCheck", string.Join('\n', until, actorId, PersonNames.Bare(card.Name), card.Gender, card.BirthDate, IdentityNumbers.Normal(card.IdentificationNumber), card.Address.Trim()));
}
