using Dialtone.Contracts.Inventory;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Text;

namespace Dialtone.Parties.Customers;

/// <summary>
/// The ways what somebody typed may mean a customer: each reads one index. Names, pinyin and numbers match from their beginning; personal values only whole
/// or by the last four or six characters, a phone by its beginning, too: they are stored sealed.
/// </summary>
internal sealed class CustomerMatches(Session session, IAssets assets)
{
    const int MostNumberUses = 50;

    // Sorts after every text that begins with what stands before it, in both databases' binary order.
    const string last = "\U0010FFFF";

    /// <param name="Match">phone, phoneTail, identification, idTail, name, pinyin, initials, number (an access number) or customerNumber.</param>
    /// <param name="Rank">Smaller is better.</param>
    public sealed record Way(string Match, int Rank, IQueryable<Customer> Found);

    public async Task<IReadOnlyList<Way>> For(string typed, CancellationToken ct)
    {
        var text = new string([.. typed.Trim().Where(c => !char.IsControl(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)]);
        var ways = new List<Way>();
        if (text.Length < 2) return ways;
        var compact = IdentityNumbers.Normal(text).Replace("-", "");
        var digits = compact.Count(char.IsAsciiDigit);

        if (compact[0] == 'C' && compact.Skip(1).All(char.IsAsciiDigit)) ways.Add(Numbered(compact));
        if (PhoneNumbers.Normal(text) is { } phone) ways.Add(Phoned(phone));
        if (digits == compact.Length && digits is 4 or 6) ways.Add(new("phoneTail", 2, Of(Callers(compact, digits))));
        if (digits >= 3 && digits >= compact.Length - 1 && compact.Length is 4 or 6) ways.Add(new("idTail", 2, Of(Holders(compact, compact.Length))));
        if (digits >= 4 && compact.Length >= 5) ways.Add(new("identification", 0, Of(Holders(compact, 0))));
        if (digits == compact.Length && digits is >= BlindIndex.ShortestBeginning and <= BlindIndex.LongestBeginning)
            ways.Add(new("phone", 3, Of(session.HoldingPhoneFrom<Individual>(compact).Concat(session.HoldingPhoneFrom<Organization>(compact)))));
        if (digits == compact.Length && digits is >= 5 and <= 12) ways.AddRange(await Using(compact, ct));
        if (digits < compact.Length) ways.AddRange(Named(text));
        return ways;
    }

    /// <summary>Whom somebody means first: a name, number or initials typed whole before those that only begin so, then by pinyin. Lists and the search box follow it.</summary>
    public static IOrderedQueryable<Customer> Ranked(IQueryable<Customer> found, string typed)
    {
        var (name, letters) = (typed.Trim(), Pinyin.Key(typed));
        return found.OrderBy(c => c.PartyName == name || c.Name == name || c.Initials == letters || c.Pinyin == letters ? 0 : 1).ThenBy(c => c.Pinyin).ThenBy(c => c.Id);
    }

    public static bool IsWhole(Customer customer, string typed)
    {
        var (name, letters) = (typed.Trim(), Pinyin.Key(typed));
        return customer.PartyName == name || customer.Name == name || letters.Length > 0 && (customer.Initials == letters || customer.Pinyin == letters);
    }

    IQueryable<string> Callers(string number, int tail) =>
        session.Holding<Individual>(PersonalKind.Phone, number, tail).Concat(session.Holding<Organization>(PersonalKind.Phone, number, tail));

    Way Numbered(string number)
    {
        var end = number + last;
        return new("customerNumber", 1, Customers.Where(c => string.Compare(c.Number, number) >= 0 && string.Compare(c.Number, end) < 0));
    }

    Way Phoned(string phone) => new("phone", 0, Of(session.Holding<Individual>(PersonalKind.Phone, phone).Concat(session.Holding<Organization>(PersonalKind.Phone, phone))));

    async Task<IEnumerable<Way>> Using(string number, CancellationToken ct)
    {
        string[] customers = [.. (await assets.UsersOf(number, MostNumberUses, ct)).Select(u => u.CustomerId).Distinct()];
        return customers.Length == 0 ? [] : [new("number", 1, Customers.Where(c => customers.Contains(c.Id)))];
    }

    IEnumerable<Way> Named(string text)
    {
        var name = text.Any(c => c > 0x2E80) ? text.Replace(" ", "") : text;
        var end = name + last;
        yield return new("name", 3, Customers.Where(c => string.Compare(c.PartyName, name) >= 0 && string.Compare(c.PartyName, end) < 0));
        yield return new("name", 3, Customers.Where(c => string.Compare(c.Name, name) >= 0 && string.Compare(c.Name, end) < 0));
        if (text.Any(c => c > 0x2E80)) yield break;
        var key = Pinyin.Key(text);
        if (key.Length < 2) yield break;
        var keyEnd = key + last;
        yield return new("initials", 3, Customers.Where(c => string.Compare(c.Initials, key) >= 0 && string.Compare(c.Initials, keyEnd) < 0));
        yield return new("pinyin", 3, Customers.Where(c => string.Compare(c.Pinyin, key) >= 0 && string.Compare(c.Pinyin, keyEnd) < 0));
    }

    IQueryable<Customer> Customers => session.Query<Customer>();

    IQueryable<Customer> Of(IQueryable<string> partyIds) => Customers.Where(c => partyIds.Contains(c.PartyId));

    IQueryable<string> Holders(string number, int tail) =>
        session.Holding<Individual>(PersonalKind.IdentityNumber, number, tail).Concat(session.Holding<Organization>(PersonalKind.IdentityNumber, number, tail));
}
