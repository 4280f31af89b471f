using System.Text.RegularExpressions;
using CsvHelper;
using Dialtone.Contracts.Parties;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties.Matching.Evaluating;

/// <summary>The records of one or two files, what each is called, and which of them are the same where the files know.</summary>
internal sealed partial class MatchSource
{
    readonly List<Field> fields = [];
    readonly List<string> truths = [];
    ColumnMap map = new();

    public Records Records { get; private set; } = new(0, 0, []);

    public List<string> Names { get; } = [];

    /// <summary>A number for each record; records with the same number are the same person. Null where the files do not say.</summary>
    public int[]? Truth { get; private set; }

    /// <summary>The pairs of a file of labelled pairs with their labels; null where the file is of records.</summary>
    public List<(int A, int B, bool IsSame)>? Labelled { get; private set; }

    public IReadOnlyList<ColumnMap.FieldColumn> Columns => map.Fields;

    public static MatchSource Read(MatchFiles files)
    {
        var source = new MatchSource();
        var first = files.First;
        if (first.Peek() == 'C' && first.ReadLine() is { } line)
        {
            if (line.StartsWith("COL ", StringComparison.Ordinal))
            {
                source.ReadPairs(line, first, files.Columns);
                return source;
            }
            first = new Joined(line + "\n", first);
        }
        var split = source.ReadCsv(first, files.Columns);
        var count = files.Second is null ? split : split + source.ReadCsv(files.Second, null);
        foreach (var field in source.fields) field.Close();
        if (count < 2) throw Refused.Invalid("parties.match.empty", "file");
        source.Records = new(count, split, [.. source.fields]);
        if (files.Truth is not null) source.ReadTruth(files.Truth);
        else if (source.map.Truth is not null) source.Truth = Numbered(source.truths);
        return source;
    }

    void Take(ColumnMap columns, IReadOnlyList<string> header)
    {
        map = columns.WithoutRepetition();
        if (map.Fields.Count == 0) throw Refused.Invalid("parties.match.columns", "columns", ("columns", string.Join(", ", header)));
        if (map.Fields.Count > Records.MostFields) throw Refused.Invalid("parties.match.tooMany", "columns", ("most", Records.MostFields));
        foreach (var column in map.Fields)
        {
            if (!header.Contains(column.Column)) throw Refused.Invalid("parties.match.noColumn", "columns", ("column", column.Column), ("columns", string.Join(", ", header)));
            // Given name and surname are compared crosswise too, so they share their values.
            var other = column.Kind is FieldKind.GivenName or FieldKind.Surname ? fields.FirstOrDefault(f => f.Kind is FieldKind.GivenName or FieldKind.Surname) : null;
            fields.Add(new(column.Column, column.Kind, other?.Comparator ?? column.Kind.Comparator(), other));
        }
    }

    int ReadCsv(TextReader text, string? columns)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', TrimWhitespace = true, AllowLineBreaksInQuotes = true });
        if (fields.Count == 0)
        {
            var header = csv.Headers.Select(h => h.Trim()).ToArray();
            Take(columns is null ? ColumnGuess.Of(header) : ColumnMap.Read(columns), header);
        }
        var places = map.Fields.Select(f => Place(f.Column)).ToArray();
        var (id, truth) = (Place(map.Id), Place(map.Truth));
        var pattern = map.TruthPattern is { } given ? new Regex(given, RegexOptions.NonBacktracking) : null;
        var read = 0;
        while (csv.Read())
        {
            for (var f = 0; f < fields.Count; f++) fields[f].Add(Text(places[f]));
            Names.Add(id < 0 ? $"{Names.Count + 1}" : Text(id));
            if (truth >= 0) truths.Add(pattern is null ? Text(truth) : pattern.Match(Text(truth)).Groups[1].Value);
            read++;
        }
        return read;

        int Place(string? column) => column is not null && csv.TryGetFieldIndex(column, out var index) ? index : -1;

        string Text(int place) => place >= 0 && place < csv.FieldCount ? csv.GetString(place) : "";
    }

    void ReadTruth(TextReader text)
    {
        var records = new Dictionary<string, int>();
        for (var r = 0; r < Names.Count; r++) records.TryAdd(Names[r], r);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', TrimWhitespace = true });
        var group = Enumerable.Range(0, Names.Count).ToArray();
        while (csv.Read())
            if (csv.FieldCount >= 2 && records.TryGetValue(csv.GetString(0), out var a) && records.TryGetValue(csv.GetString(1), out var b)) group[Top(a)] = Top(b);
        Truth = [.. group.Select((_, r) => Top(r))];

        int Top(int record)
        {
            while (group[record] != record) record = group[record] = group[group[record]];
            return record;
        }
    }

    void ReadPairs(string firstLine, TextReader rest, string? columns)
    {
        var (left, right) = (new List<string>(), new List<string>());
        var (leftPlace, rightPlace) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var labelled = new List<(int, int, bool)>();
        for (var line = firstLine; line is not null; line = rest.ReadLine())
        {
            var parts = line.Split('\t');
            if (parts.Length < 3) continue;
            labelled.Add((Place(left, leftPlace, parts[0].Trim()), Place(right, rightPlace, parts[1].Trim()), parts[2].Trim() == "1"));
        }
        var header = Cells(left[0]).Select(c => c.Name).ToArray();
        Take(columns is null ? ColumnGuess.Of(header) : ColumnMap.Read(columns), header);
        foreach (var record in left.Concat(right))
        {
            var cells = Cells(record).ToDictionary(c => c.Name, c => c.Value);
            foreach (var field in fields) field.Add(cells.GetValueOrDefault(field.Name, ""));
            Names.Add($"{Names.Count + 1}");
        }
        foreach (var field in fields) field.Close();
        Records = new(left.Count + right.Count, left.Count, [.. fields]);
        Labelled = [.. labelled.Select(p => (p.Item1, left.Count + p.Item2, p.Item3))];

        static int Place(List<string> records, Dictionary<string, int> places, string record)
        {
            if (!places.TryGetValue(record, out var place))
            {
                places[record] = place = records.Count;
                records.Add(record);
            }
            return place;
        }
    }

    static IEnumerable<(string Name, string Value)> Cells(string record) => Cell().Matches(record).Select(cell => (cell.Groups[1].Value, cell.Groups[2].Value.Trim())).DistinctBy(c => c.Item1);

    static int[] Numbered(List<string> names)
    {
        var numbers = new Dictionary<string, int>();
        return [.. names.Select((name, r) =>
        {
            // Without an answer a record is like no other.
            if (name.Length == 0) return -1 - r;
            if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
            return number;
        })];
    }

    [GeneratedRegex(@"COL (\S+) VAL (.*?)(?=\s+COL \S+ VAL|\s*$)")]
    private static partial Regex Cell();

    // A reader with its first line put back.
    sealed class Joined(string first, TextReader rest) : TextReader
    {
        int at;

        public override int Peek() => at < first.Length ? first[at] : rest.Peek();

        public override int Read() => at < first.Length ? first[at++] : rest.Read();

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            if (at >= first.Length) return rest.Read(buffer);
            var taken = Math.Min(buffer.Length, first.Length - at);
            first.AsSpan(at, taken).CopyTo(buffer);
            at += taken;
            return taken;
        }
    }
}
