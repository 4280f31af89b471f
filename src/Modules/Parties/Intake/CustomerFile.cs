using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Dialtone.Parties.Customers;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties.Intake;

/// <summary>
/// A file of customers as another system wrote it: CSV in UTF-8 with a header; name, and where it has them record_id, gender, dob, identificationNumber, id_last4,
/// phone, email, address. What cannot be right is refused with its line; the rest of the file goes on.
/// </summary>
internal static class CustomerFile
{
    static readonly string[] dates = ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d"];

    /// <param name="Number">Line of the file, from 1, where the record begins.</param>
    /// <param name="Subject">What the record calls itself, for the report.</param>
    public sealed record Line(int Number, string Key, string Subject, Newcomer? Newcomer, Problem? Refusal);

    public static IEnumerable<Line> Read(TextReader text, string home, DateOnly today)
    {
        var broken = new HashSet<long>();
        // A line break inside quotes ends the record: one stray quote must not swallow the rest of the file.
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, TrimWhitespace = true, AllowLineBreaksInQuotes = false, OnMalformedRecord = bad => broken.Add(bad.LineNumber) }, leaveOpen: true);
        if (!csv.TryGetFieldIndex("name", out _)) throw Refused.Invalid("parties.import.header", "name");
        while (csv.Read())
        {
            var number = csv.LineNumber;
            var record = Field("record_id");
            var key = "import/" + (record.Length > 0 ? record : Convert.ToHexStringLower(SHA256.HashData(csv.RawRecord).AsSpan(0, 16)));
            var (newcomer, refusal) = broken.Contains(number) ? (null, Problem.Of("parties.import.quotes")) : One(key, Field, home, today);
            yield return new((int)number, key, $"{record} {Field("name")}".Trim(), newcomer, refusal);
        }

        string Field(string name) => csv.TryGetFieldIndex(name, out var index) && index < csv.FieldCount ? csv.GetString(index) : "";
    }

    static (Newcomer? Newcomer, Problem? Refusal) One(string key, Func<string, string> field, string home, DateOnly today)
    {
        string[] told = ["name", "phone", "email", "address", "id_last4", "identificationnumber", "gender", "dob", "record_id"];
        if (told.FirstOrDefault(f => field(f).Contains('\0') || field(f).Any(char.IsSurrogate) && !IsWhole(field(f))) is { } bad) return (null, Problem.Of("parties.import.character", bad, ("field", bad)));
        if (ChineseNames.Split(field("name")) is not { } name) return (null, Problem.Of("parties.intake.name", "name"));
        DateOnly? born = null;
        if (field("dob") is { Length: > 0 } dob)
        {
            if (!DateOnly.TryParseExact(dob, dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return (null, Problem.Of("parties.birthDate", "dob", ("field", "dob")));
            born = date;
        }
        var gender = field("gender").ToUpperInvariant() switch { "男" or "M" or "MALE" => "male", "女" or "F" or "FEMALE" => "female", _ => null };
        var facts = new List<Characteristic>();
        // Four characters identify nobody: kept as a fact of the source, never as an identity number.
        if (field("id_last4") is { Length: > 0 } tail) facts.Add(Characteristic.Text("idLast4", tail.ToUpperInvariant()));
        if (field("name") != name.FamilyName + name.GivenName) facts.Add(Characteristic.Text("nameAsImported", field("name")));
        return Newcomer.Of(new(key, name.FamilyName, name.GivenName, gender, born, Text("identificationnumber"), Text("phone"), Text("email"), Text("address"), null, home), CustomerStates.Potential, today, name.Title, facts);

        string? Text(string name) => field(name) is { Length: > 0 } value ? value : null;
    }

    static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        return true;
    }
}
