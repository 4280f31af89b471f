namespace Dialtone.Peers.Addresses;

/// <summary>Finds addresses by fragments in order: "阳光 3栋", "澄州 阳光小区3栋2单元 1502".</summary>
internal sealed class AddressSearch(AddressBook book)
{
    private readonly record struct Place(int Building, int Unit, int Room, string Text);

    private static readonly List<Place> places =
        (from building in Enumerable.Range(1, AddressBook.Buildings)
         from unit in Enumerable.Range(1, AddressBook.Units)
         from floor in Enumerable.Range(1, AddressBook.Floors)
         from door in Enumerable.Range(1, AddressBook.RoomsPerFloor)
         let room = floor * 100 + door
         select new Place(building, unit, room, AddressBook.Suffix(building, unit, room))).ToList();

    /// <summary>Up to <paramref name="limit"/> addresses; each matching community gets its turn, so that a short query shows the choice of places.</summary>
    public IEnumerable<AddressBook.Address> Find(string query, int limit)
    {
        var tokens = Normal(query).Split((char[])[' ', ',', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length == 0) return [];
        var matching = new Dictionary<(string Head, int From), List<Place>>();
        var found = new List<(int Turn, AddressBook.Address Address)>();
        foreach (var community in book.Communities)
        {
            var (from, position) = Advance(tokens, 0, community.Text, 0);
            var head = from < tokens.Length ? Straddling(tokens[from], community.Text, position) : null;
            foreach (var rest in head is null ? [""] : (string[])["", head])
            {
                // All communities have the same buildings, so one scan serves all that leave the same rest of the query.
                if (!matching.TryGetValue((rest, from), out var rooms))
                    matching[(rest, from)] = rooms = places.Where(place => Matches(place.Text, tokens, from, rest)).Take(limit).ToList();
                found.AddRange(rooms.Select((place, turn) => (turn, AddressBook.At(community, place.Building, place.Unit, place.Room))));
            }
        }
        return found.OrderBy(hit => hit.Turn).Select(hit => hit.Address).DistinctBy(address => address.Id).Take(limit);
    }

    private static bool Matches(string place, string[] tokens, int from, string head) => head.Length == 0
        ? Advance(tokens, from, place, 0).From == tokens.Length
        : place.StartsWith(head, StringComparison.Ordinal) && Advance(tokens, from + 1, place, head.Length).From == tokens.Length;

    private static (int From, int Position) Advance(string[] tokens, int from, string text, int position)
    {
        for (; from < tokens.Length; from++)
        {
            var at = text.IndexOf(tokens[from], position, StringComparison.Ordinal);
            // "3栋" is not building 13.
            while (at > 0 && char.IsAsciiDigit(tokens[from][0]) && char.IsAsciiDigit(text[at - 1]))
                at = text.IndexOf(tokens[from], at + 1, StringComparison.Ordinal);
            if (at < 0) break;
            position = at + tokens[from].Length;
        }
        return (from, position);
    }

    // "阳光小区3栋" begins in the community and ends in the building: returns "3栋", what the building's part has to start with.
    private static string? Straddling(string token, string text, int position)
    {
        for (var length = token.Length - 1; length > 0; length--)
            if (text.Length - length >= position && text.EndsWith(token[..length], StringComparison.Ordinal)) return token[length..];
        return null;
    }

    // Full-width letters, digits and blanks, as an input method leaves them, and the other words for a building.
    private static string Normal(string query) =>
        string.Concat(query.Select(sign => sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - 0xFEE0) : char.IsWhiteSpace(sign) ? ' ' : sign))
            .Replace("号楼", "栋").Replace('幢', '栋');
}
